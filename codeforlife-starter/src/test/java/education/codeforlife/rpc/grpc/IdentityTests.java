package education.codeforlife.rpc.grpc;

import static education.codeforlife.permission.Permissions.isAuthenticated;
import static education.codeforlife.permission.Permissions.isService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import education.codeforlife.people.Person;
import education.codeforlife.request.RequestUser;
import education.codeforlife.rpc.CallIdentity;
import education.codeforlife.rpc.RpcRules;
import education.codeforlife.rpc.account.v1.AccountGrpc;
import education.codeforlife.rpc.account.v1.AccountGrpc.AccountBlockingStub;
import education.codeforlife.rpc.account.v1.FindRequest;
import education.codeforlife.rpc.account.v1.RegisterRequest;
import education.codeforlife.rpc.jose.SignedCalls;
import education.codeforlife.rpc.jose.TestKeys;
import education.codeforlife.rpc.jose.TokenAuthentication;
import education.codeforlife.rpc.jose.TrustedServices;
import education.codeforlife.rpc.test.RpcStubs;
import education.codeforlife.session.SessionUser;
import education.codeforlife.session.test.InMemorySessionUserStore;
import education.codeforlife.settings.test.MutableClock;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Portal reads the session of a person and calls payment, which calls account on behalf of the person. */
class IdentityTests {

    private static final FindRequest FIND = FindRequest.getDefaultInstance();
    private static final RegisterRequest REGISTER = RegisterRequest.getDefaultInstance();
    private static final TestKeys PORTAL = TestKeys.generate();
    private static final TestKeys PAYMENT = TestKeys.generate();
    private static final TrustedServices TRUSTED =
            new TrustedServices(Map.of("portal", PORTAL.trusted(true), "payment", PAYMENT.trusted(false)), null);

    private final MutableClock clock = new MutableClock();
    private final InMemorySessionUserStore users = InMemorySessionUserStore.of(
                    (id, epoch) -> new Person(id, epoch, Set.of()))
            .add("7");
    private final List<String> callers = new ArrayList<>();

    private TestServer account;
    private TestServer payment;
    private RequestUser signedIn = RequestUser.anonymous();
    private List<String> forwardsTo = List.of("account");
    private boolean failsOnce;

    static final class AccountRules extends AccountGrpc.AccountImplBase {
        void permissions(RpcRules rules) {
            rules.on("Find").permit(isService("payment").and(isAuthenticated()));
            rules.on("Register").permit(isService("payment"));
            rules.on("List", "Remove").permit(isAuthenticated());
        }
    }

    static final class PaymentRules extends AccountGrpc.AccountImplBase {
        void permissions(RpcRules rules) {
            rules.on("Find", "Register", "List", "Remove").permit(isService("portal"));
        }
    }

    @BeforeEach
    void start() throws IOException {
        account = new TestServer(call -> answer(), gate("account", new AccountRules()));
        payment = new TestServer(call -> askAccount(), gate("payment", new PaymentRules()));
    }

    @AfterEach
    void stop() {
        payment.close();
        account.close();
    }

    private CallGate gate(String service, AccountGrpc.AccountImplBase rules) {
        return gate(service, rules, TRUSTED);
    }

    private CallGate gate(String service, AccountGrpc.AccountImplBase rules, TrustedServices trusted) {
        return new CallGate(
                HandlerRules.of(List.of(rules)),
                TokenAuthentication.of(service, trusted, users, 1000, clock),
                Set.of(),
                CallFailures.of(List.of(RpcErrors.translator())));
    }

    private education.codeforlife.rpc.account.v1.Person answer() {
        if (failsOnce && account.calls() == 1) throw Status.UNAVAILABLE.asRuntimeException();
        var caller = new CallUser();
        var person = caller.user() instanceof SessionUser user ? user.userId() : "itself";
        callers.add(caller.service() + " for " + person);
        return education.codeforlife.rpc.account.v1.Person.getDefaultInstance();
    }

    private education.codeforlife.rpc.account.v1.Person askAccount() {
        return ofPayment().find(FIND);
    }

    private static <S> S stub(TestServer server, String alias, Class<S> type, CallIdentity identity) {
        return Stubs.of(server::open, name -> Duration.ofSeconds(30), identity).stub(alias, type);
    }

    private AccountBlockingStub ofPortal(TestServer server, String alias) {
        var identity = SignedCalls.of(PORTAL.issuer("portal", clock), () -> signedIn, name -> forwardsTo);
        return stub(server, alias, AccountBlockingStub.class, identity);
    }

    /** Of the payment service, which has the caller of what it serves. */
    private AccountBlockingStub ofPayment() {
        Supplier<RequestUser> caller = () -> Objects.requireNonNullElseGet(CallUser.current(), RequestUser::anonymous);
        var identity = SignedCalls.of(PAYMENT.issuer("payment", clock), caller, name -> List.of());
        return stub(account, "account", AccountBlockingStub.class, identity);
    }

    private static Status.Code code(Function<AccountBlockingStub, ?> call, AccountBlockingStub stub) {
        return catchThrowableOfType(StatusRuntimeException.class, () -> call.apply(stub))
                .getStatus()
                .getCode();
    }

    private Status.Code find(AccountBlockingStub stub) {
        return code(one -> one.find(FIND), stub);
    }

    @Test
    void assertionOfThePersonIsForwarded() {
        signedIn = new Person("7", 0, Set.of());
        ofPortal(payment, "payment").find(FIND);
        assertThat(callers).containsExactly("payment for 7");
    }

    /** Payment fails with what account answers. */
    @Test
    void assertionIsNotForwardedToServicesThatMayNotAcceptIt() {
        forwardsTo = List.of();
        signedIn = new Person("7", 0, Set.of());
        assertThat(find(ofPortal(payment, "payment"))).isEqualTo(Status.Code.PERMISSION_DENIED);
        assertThat(payment.calls()).isEqualTo(1);
        assertThat(callers).isEmpty();
    }

    @Test
    void personWhoOwesAFactorIsDenied() {
        signedIn = new Person("7", 0, Set.of("otp"));
        assertThat(find(ofPortal(payment, "payment"))).isEqualTo(Status.Code.PERMISSION_DENIED);
        assertThat(callers).isEmpty();
    }

    @Test
    void personWhoseSessionsWereEndedIsUnauthenticated() {
        signedIn = new Person("7", 0, Set.of());
        users.beginEpoch("7");
        assertThat(find(ofPortal(payment, "payment"))).isEqualTo(Status.Code.UNAUTHENTICATED);
        assertThat(payment.calls()).isZero();
    }

    @Test
    void serviceCallsForItself() {
        ofPayment().register(REGISTER);
        assertThat(callers).containsExactly("payment for itself");
        assertThat(find(ofPayment())).isEqualTo(Status.Code.PERMISSION_DENIED);
    }

    @Test
    void serviceThatNoRuleNamesIsDenied() {
        signedIn = new Person("7", 0, Set.of());
        var portal = ofPortal(account, "account");
        assertThat(find(portal)).isEqualTo(Status.Code.PERMISSION_DENIED);
        assertThat(code(stub -> stub.register(REGISTER), portal)).isEqualTo(Status.Code.PERMISSION_DENIED);
        assertThat(code(stub -> stub.remove(FIND), portal)).isEqualTo(Status.Code.PERMISSION_DENIED);
        assertThat(account.calls()).isZero();
    }

    @Test
    void serviceWithoutAKeyIsUnauthenticated() {
        assertThat(find(stub(account, "account", AccountBlockingStub.class, CallIdentity.NONE)))
                .isEqualTo(Status.Code.UNAUTHENTICATED);
    }

    @Test
    void tokenForAnotherServiceIsUnauthenticated() {
        assertThat(find(ofPortal(account, "mail"))).isEqualTo(Status.Code.UNAUTHENTICATED);
    }

    @Test
    void doubledTokenIsUnauthenticated() {
        var headers = new Metadata();
        headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer x");
        var doubled = ofPayment().withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
        assertThat(code(stub -> stub.register(REGISTER), doubled)).isEqualTo(Status.Code.UNAUTHENTICATED);
    }

    @Test
    void eachAttemptHasATokenOfItsOwn() {
        failsOnce = true;
        signedIn = new Person("7", 0, Set.of());
        ofPortal(payment, "payment").find(FIND);
        assertThat(account.calls()).isEqualTo(2);
        assertThat(callers).containsExactly("payment for 7");
    }

    @Test
    void stubsOfTheTestSupportCallOnBehalfOfAPerson() throws IOException {
        var local = new TrustedServices(Map.of(), PORTAL.trusted(true));
        var ada = new Person("7", 0, Set.of());
        try (var server = new TestServer(call -> answer(), gate("account", new AccountRules(), local));
                var stubs = new RpcStubs(
                        server.name(),
                        "account",
                        (service, person) ->
                                SignedCalls.of(PORTAL.issuer(service, clock), () -> person, name -> List.of()))) {
            stubs.of(AccountBlockingStub.class, "payment", ada).find(FIND);
            stubs.of(AccountBlockingStub.class, "payment", RequestUser.anonymous())
                    .register(REGISTER);
        }
        assertThat(callers).containsExactly("payment for 7", "payment for itself");
    }
}
