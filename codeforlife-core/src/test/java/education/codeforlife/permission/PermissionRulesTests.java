package education.codeforlife.permission;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.permission.Permissions.allowNone;
import static education.codeforlife.permission.Permissions.isAuthenticated;
import static education.codeforlife.request.Action.CREATE;
import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.PARTIAL_UPDATE;
import static education.codeforlife.request.Action.RETRIEVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import education.codeforlife.request.Action;
import education.codeforlife.request.Action.Target;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionRulesTests {

    private static final Action REFRESH = new Action("refresh", Target.ROW);

    private final PermissionRules rules = new PermissionRules();

    @Test
    void oneDeclarationServesSeveralActions() {
        rules.on(LIST, RETRIEVE).permit(allowAny());
        rules.on("refresh").permit(isAuthenticated());

        assertThat(rules.compile(List.of(LIST, RETRIEVE, REFRESH)))
                .containsExactly(
                        Map.entry(LIST, rule(allowAny())),
                        Map.entry(RETRIEVE, rule(allowAny())),
                        Map.entry(REFRESH, rule(isAuthenticated())));
    }

    @Test
    void aLaterRuleReplacesTheEarlierOne() {
        rules.on(LIST, RETRIEVE).permit(allowAny());
        rules.on(RETRIEVE).permit(isAuthenticated());

        assertThat(rules.compile(List.of(LIST, RETRIEVE)))
                .containsEntry(LIST, rule(allowAny()))
                .containsEntry(RETRIEVE, rule(isAuthenticated()));
    }

    @Test
    void aLaterRuleForFieldsReplacesTheEarlierOneForTheSameFields() {
        rules.on(CREATE).permit(allowAny()).when("basket", "shop").permit(allowNone());
        rules.on(CREATE).when("shop", "basket").permit(isAuthenticated());

        assertThat(rules.compile(List.of(CREATE)))
                .containsEntry(CREATE, new Rule(allowAny(), Map.of(Set.of("basket", "shop"), isAuthenticated()), null));
    }

    @Test
    void permissionAfterwardsIsPartOfTheRule() {
        rules.on(PARTIAL_UPDATE).permit(isAuthenticated()).after(allowAny());

        assertThat(rules.compile(List.of(PARTIAL_UPDATE)))
                .containsEntry(PARTIAL_UPDATE, new Rule(isAuthenticated(), Map.of(), allowAny()));
    }

    @Test
    void anActionWithoutRuleStopsStartUp() {
        rules.on(LIST).permit(allowAny());

        assertThatIllegalStateException()
                .isThrownBy(() -> rules.compile(List.of(LIST, REFRESH)))
                .withMessage("No permission rule for action refresh"
                        + ": add rules.on(…).permit(…), or rules.otherwise().permit(allowNone())");
    }

    @Test
    void anActionWithARuleForSomeFieldsOnlyHasNone() {
        rules.on(CREATE).when("basket").permit(allowAny());

        assertThatIllegalStateException()
                .isThrownBy(() -> rules.compile(List.of(CREATE)))
                .withMessageStartingWith("No permission rule for action create");
    }

    @Test
    void aRuleForAnUnknownActionStopsStartUp() {
        rules.on(LIST).permit(allowAny());
        rules.on("refesh").permit(allowAny());

        assertThatIllegalStateException()
                .isThrownBy(() -> rules.compile(List.of(LIST, REFRESH)))
                .withMessage("Unknown actions [refesh] in the permission rules: use [list, refresh]");
    }

    @Test
    void aDemandOnTheRowAfterAnUnknownActionStopsStartUp() {
        rules.otherwise().permit(allowNone());
        rules.on("refesh").after(allowAny());

        assertThatIllegalStateException()
                .isThrownBy(() -> rules.compile(List.of(REFRESH)))
                .withMessageContaining("[refesh]");
    }

    @Test
    void otherwiseClosesActionsWithoutRule() {
        rules.otherwise().permit(allowNone());
        rules.on(LIST).permit(allowAny());

        assertThat(rules.compile(List.of(LIST, RETRIEVE)))
                .containsEntry(LIST, rule(allowAny()))
                .containsEntry(RETRIEVE, rule(allowNone()));
    }

    @Test
    void otherwiseOpensNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.otherwise().permit(isAuthenticated()))
                .withMessageContaining("in otherwise(): use allowNone()");
    }

    @Test
    void ruleForAGroupIsAboutTheActionsThatAreServed() {
        rules.onRead().permit(allowAny());
        rules.onWrite().permit(isAuthenticated());
        rules.onDestroy().permit(allowNone());

        assertThat(rules.compile(List.of(LIST, CREATE, Action.BULK_CREATE, Action.UPDATE, Action.DESTROY)))
                .containsEntry(LIST, rule(allowAny()))
                .containsEntry(CREATE, rule(isAuthenticated()))
                .containsEntry(Action.BULK_CREATE, rule(isAuthenticated()))
                .containsEntry(Action.UPDATE, rule(isAuthenticated()))
                .containsEntry(Action.DESTROY, rule(allowNone()));
    }

    @Test
    void laterRuleForAGroupReplacesThatOfAnother() {
        rules.onCreate().permit(allowAny());
        rules.onUpdate().permit(allowAny());
        rules.onBulk().permit(isAuthenticated());

        assertThat(rules.compile(
                        List.of(CREATE, Action.BULK_CREATE, Action.PARTIAL_UPDATE, Action.BULK_PARTIAL_UPDATE)))
                .containsEntry(CREATE, rule(allowAny()))
                .containsEntry(Action.BULK_CREATE, rule(isAuthenticated()))
                .containsEntry(Action.PARTIAL_UPDATE, rule(allowAny()))
                .containsEntry(Action.BULK_PARTIAL_UPDATE, rule(isAuthenticated()));
    }

    @Test
    void ruleForAGroupOfWhichNothingIsServedStopsStartUp() {
        rules.onRead().permit(allowAny());
        rules.onBulk().permit(allowAny());

        assertThatIllegalStateException()
                .isThrownBy(() -> rules.compile(List.of(LIST)))
                .withMessage("The permission rule onBulk() is about none of the actions [list]: remove it");
    }

    @Test
    void aRuleForFieldsNamesSome() {
        assertThatIllegalArgumentException().isThrownBy(() -> rules.on(CREATE).when());
    }

    @Test
    void limitIsPartOfTheRuleWhateverItsOrder() {
        rules.onRead().limit("5/min").permit(allowAny());
        rules.on(RETRIEVE).limit("10/h");

        var compiled = rules.compile(List.of(LIST, RETRIEVE));

        assertThat(compiled.get(LIST).limit()).hasToString("5/min");
        assertThat(compiled.get(RETRIEVE).limit()).hasToString("10/h");
        assertThat(compiled.get(RETRIEVE))
                .hasToString("AllowAny[], at most 10/h")
                .isNotEqualTo(compiled.get(LIST));
    }

    @Test
    void actionWithoutLimitIsNotLimited() {
        rules.on(LIST).permit(allowAny());

        assertThat(rules.compile(List.of(LIST)).get(LIST).limit()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"requestPasswordReset", "request-password-reset", "request_password_reset"})
    void actionIsNamedAsItsPathIs(String name) {
        var reset = new Action("requestPasswordReset", Target.FORM);
        rules.on(name).permit(allowAny()).limit("10/h");

        var rule = rules.compile(List.of(reset)).get(reset);
        assertThat(rule.permission()).isEqualTo(allowAny());
        assertThat(rule.limit()).hasToString("10/h");
    }

    @Test
    void methodWhoseNameHasAnUnderscoreIsNamedSo() {
        var reset = new Action("password_reset", Target.FORM);
        rules.on("password_reset").permit(allowAny()).limit("10/h");

        assertThat(rules.compile(List.of(reset)).get(reset).limit()).hasToString("10/h");
    }

    @Test
    void limitThatIsWrittenInAnotherWayStopsStartUp() {
        assertThatIllegalStateException()
                .isThrownBy(() -> rules.on(LIST).limit("10 per hour"))
                .withMessageStartingWith("Invalid limit \"10 per hour\": write a number")
                .withMessageEndingWith("in the rule for [list]");
    }

    @Test
    void limitForSomeFieldsStopsStartUp() {
        assertThatIllegalStateException()
                .isThrownBy(() -> rules.on(CREATE).when("basket").limit("10/h"))
                .withMessageContaining("remove when(…)");
    }

    @Test
    void limitAloneDoesNotMakeARule() {
        rules.on(LIST).limit("10/h");

        assertThatIllegalStateException()
                .isThrownBy(() -> rules.compile(List.of(LIST)))
                .withMessageStartingWith("No permission rule for action list");
    }

    private static Rule rule(Permission permission) {
        return new Rule(permission, Map.of(), null);
    }
}
