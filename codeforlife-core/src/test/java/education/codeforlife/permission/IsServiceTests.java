package education.codeforlife.permission;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.permission.Permissions.isAuthenticated;
import static education.codeforlife.permission.Permissions.isService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.error.ApiException;
import education.codeforlife.request.Action;
import education.codeforlife.request.CallingService;
import education.codeforlife.request.RequestContext;
import education.codeforlife.request.RequestUser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IsServiceTests {

    private record Service(String name, RequestUser person) implements CallingService {}

    private record Person(boolean isPending) implements RequestUser {

        @Override
        public boolean isAuthenticated() {
            return true;
        }
    }

    private static final Person ADA = new Person(false);
    private static final Permission NAMED = Permissions.onObject("NAMED", String.class, (user, row) -> user == ADA);

    private static Decision decide(Permission permission, RequestUser user) {
        return permission.check(user, null);
    }

    private static Service payment(RequestUser person) {
        return new Service("payment", person);
    }

    private static Service payment() {
        return payment(RequestUser.anonymous());
    }

    @Test
    void serviceIsAdmittedByItsName() {
        assertThat(decide(isService("payment"), payment())).isEqualTo(Decision.GRANTED);
        assertThat(decide(isService("mail", "payment"), payment())).isEqualTo(Decision.GRANTED);
        assertThat(decide(isService("mail"), payment())).isEqualTo(Decision.DENIED);
    }

    @Test
    void permissionWithoutNamesAdmitsEachService() {
        assertThat(decide(isService(), payment())).isEqualTo(Decision.GRANTED);
    }

    @Test
    void personIsNotAService() {
        assertThat(decide(isService(), ADA)).isEqualTo(Decision.DENIED);
        assertThat(decide(isService(), RequestUser.anonymous())).isEqualTo(Decision.DENIED);
    }

    /** The same permission, whatever the order. */
    static List<Permission> bothDemanded() {
        return List.of(
                isService("payment").and(isAuthenticated()),
                isAuthenticated().and(isService("payment")),
                isService("mail").or(isService("payment")).and(isAuthenticated()),
                isAuthenticated().and(isService("mail").or(isService("payment"))),
                isService("payment").and(allowAny()).and(isAuthenticated()));
    }

    @ParameterizedTest
    @MethodSource("bothDemanded")
    void rightsAreThoseOfServiceAndPerson(Permission both) {
        assertThat(decide(both, payment(ADA))).isEqualTo(Decision.GRANTED);
        assertThat(decide(both, payment())).isEqualTo(Decision.DENIED);
        assertThat(decide(both, payment(new Person(true)))).isEqualTo(Decision.DENIED);
        assertThat(decide(both, new Service("portal", ADA))).isEqualTo(Decision.DENIED);
        assertThat(decide(both, ADA)).isEqualTo(Decision.DENIED);
    }

    @Test
    void permissionOfPersonsIsClosedToServices() {
        assertThat(decide(isAuthenticated(), payment(ADA))).isEqualTo(Decision.DENIED);
        assertThat(decide(isAuthenticated().not(), payment(ADA))).isEqualTo(Decision.DENIED);
        assertThat(decide(isService("mail").not(), payment(ADA))).isEqualTo(Decision.DENIED);
    }

    @Test
    void eitherAdmitsServicesAndPersons() {
        var either = isAuthenticated().or(isService("payment"));
        assertThat(decide(either, payment())).isEqualTo(Decision.GRANTED);
        assertThat(decide(either, ADA)).isEqualTo(Decision.GRANTED);
        assertThat(decide(either, RequestUser.anonymous())).isEqualTo(Decision.DENIED);
    }

    @Test
    void rowIsComparedWithThePerson() {
        var permission = isService("payment").and(NAMED);
        assertThat(permission.needsObject()).isTrue();
        assertThat(decide(permission, payment(ADA))).isEqualTo(Decision.UNDECIDED);
        assertThat(permission.check(payment(ADA), "row")).isEqualTo(Decision.GRANTED);
        assertThat(permission.check(payment(new Person(false)), "row")).isEqualTo(Decision.DENIED);
    }

    @Test
    void secretIsCheckedForServices() {
        var permission =
                isService("payment").and(Permissions.bearsSecret("HAS", "token", String.class, String::equals));
        assertThat(permission.secrets()).containsExactly("token");
        assertThat(permission.check(payment(), "row", field -> "row")).isEqualTo(Decision.GRANTED);
        assertThat(permission.check(payment(), "row", field -> "guess")).isEqualTo(Decision.DENIED);
        assertThat(permission.check(ADA, "row", field -> "row")).isEqualTo(Decision.DENIED);
    }

    @Test
    void permissionIsSaidInWords() {
        var permission = isService("payment", "mail").and(isAuthenticated());
        assertThat(PermissionTree.words(permission)).isEqualTo("is service (mail, payment) and is authenticated");
        assertThat(PermissionTree.structure(permission))
                .isEqualTo(Map.of("all", List.of("IsService(mail, payment)", "IsAuthenticated")));
        assertThat(PermissionTree.words(isService())).isEqualTo("is service");
    }

    @Test
    void actionsOfViewSetsAskForThePerson() {
        var context = new RequestContext(payment(ADA), Action.LIST, Map.of());
        assertThat(context.user()).isEqualTo(ADA);
        assertThat(context.caller()).isEqualTo(payment(ADA));
    }

    @Test
    void serviceIsOfTheKindOfItsPerson() {
        assertThat(payment(ADA).as(Person.class)).isEqualTo(ADA);
        assertThatExceptionOfType(ApiException.class).isThrownBy(() -> payment().as(Person.class));
    }

    @Test
    void serviceIsCountedByItsPersonIfItHasOne() {
        RequestUser counted = new RequestUser() {
            @Override
            public boolean isAuthenticated() {
                return true;
            }

            @Override
            public String countedBy() {
                return "7";
            }
        };
        assertThat(Set.of(payment(counted).countedBy(), payment().countedBy()))
                .containsExactlyInAnyOrder("7", "service:payment");
    }
}
