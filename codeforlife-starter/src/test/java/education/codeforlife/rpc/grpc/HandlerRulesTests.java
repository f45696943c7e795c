package education.codeforlife.rpc.grpc;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.permission.Permissions.allowNone;
import static education.codeforlife.permission.Permissions.isAuthenticated;
import static education.codeforlife.permission.Permissions.onObject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import education.codeforlife.rpc.RpcRules;
import education.codeforlife.rpc.account.v1.AccountGrpc;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;

class HandlerRulesTests {

    static class Complete extends AccountGrpc.AccountImplBase {
        void permissions(RpcRules rules) {
            rules.on("Find", "List").permit(allowNone());
            rules.on("Find").permit(allowAny());
            rules.on("Register").permit(isAuthenticated());
            rules.otherwise().permit(allowNone());
        }
    }

    static final class Inheriting extends Complete {}

    static final class MissingRule extends AccountGrpc.AccountImplBase {
        void permissions(RpcRules rules) {
            rules.on("Find", "List", "Register").permit(allowAny());
        }
    }

    static final class UnknownMethod extends AccountGrpc.AccountImplBase {
        void permissions(RpcRules rules) {
            rules.on("find").permit(allowAny());
            rules.otherwise().permit(allowNone());
        }
    }

    static final class WithoutRules extends AccountGrpc.AccountImplBase {}

    static final class RuleOfRows extends AccountGrpc.AccountImplBase {
        void permissions(RpcRules rules) {
            rules.on("Find").permit(onObject("OWNS", String.class, (user, row) -> true));
            rules.otherwise().permit(allowNone());
        }
    }

    static final class OpenOtherwise extends AccountGrpc.AccountImplBase {
        void permissions(RpcRules rules) {
            rules.otherwise().permit(allowAny());
        }
    }

    @Test
    void laterRuleReplacesTheEarlierOne() {
        var rules = HandlerRules.of(List.of(new Complete()));
        assertThat(rules.find(AccountGrpc.getFindMethod())).isEqualTo(allowAny());
        assertThat(rules.find(AccountGrpc.getListMethod())).isEqualTo(allowNone());
        assertThat(rules.find(AccountGrpc.getRegisterMethod())).isEqualTo(isAuthenticated());
        assertThat(rules.find(AccountGrpc.getRemoveMethod())).isEqualTo(allowNone());
    }

    @Test
    void inheritedRulesApply() {
        assertThat(HandlerRules.of(List.of(new Inheriting())).find(AccountGrpc.getFindMethod()))
                .isEqualTo(allowAny());
    }

    @Test
    void rulesOfAProxiedHandlerApply() {
        var proxies = new ProxyFactory(new Complete());
        proxies.setProxyTargetClass(true);
        assertThat(HandlerRules.of(List.of(proxies.getProxy())).find(AccountGrpc.getFindMethod()))
                .isEqualTo(allowAny());
    }

    @Test
    void methodWithoutARuleStopsTheStartUp() {
        assertThatThrownBy(() -> HandlerRules.of(List.of(new MissingRule())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("MissingRule does not have a rule for its method \"Remove\": add"
                        + " rules.on(\"Remove\").permit(…) to permissions");
    }

    @Test
    void ruleForAnUnknownMethodStopsTheStartUp() {
        assertThatThrownBy(() -> HandlerRules.of(List.of(new UnknownMethod())))
                .hasMessage(
                        "UnknownMethod has a rule for the unknown method \"find\": use one of [Find, List, Register,"
                                + " Remove]");
    }

    @Test
    void handlerWithoutPermissionsStopsTheStartUp() {
        assertThatThrownBy(() -> HandlerRules.of(List.of(new WithoutRules())))
                .hasMessageContaining("add void permissions(RpcRules rules) with a rule for each of [Find, List");
    }

    @Test
    void ruleThatDependsOnARowStopsTheStartUp() {
        assertThatThrownBy(() -> HandlerRules.of(List.of(new RuleOfRows())))
                .hasMessageContaining("RuleOfRows depends on a row or a body");
    }

    @Test
    void restCannotBeOpened() {
        assertThatThrownBy(() -> HandlerRules.of(List.of(new OpenOtherwise()))).hasMessageContaining("use allowNone()");
    }

    @Test
    void handlerThatIsNotAServiceStopsTheStartUp() {
        assertThatThrownBy(() -> HandlerRules.of(List.of("handler")))
                .hasMessageContaining("extend the …ImplBase that is generated from the proto");
    }

    @Test
    void secondHandlerOfAServiceStopsTheStartUp() {
        assertThatThrownBy(() -> HandlerRules.of(List.of(new Complete(), new Inheriting())))
                .hasMessageContaining("Two handlers serve codeforlife.account.v1.Account");
    }
}
