package education.codeforlife.permission;

import static education.codeforlife.permission.Caller.ANONYMOUS;
import static education.codeforlife.permission.Caller.FULL;
import static education.codeforlife.permission.Caller.PENDING;
import static education.codeforlife.permission.Decision.DENIED;
import static education.codeforlife.permission.Decision.GRANTED;
import static education.codeforlife.permission.Decision.UNDECIDED;
import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.permission.Permissions.allowNone;
import static education.codeforlife.permission.Permissions.bearsSecret;
import static education.codeforlife.permission.Permissions.isAuthenticated;
import static education.codeforlife.permission.Permissions.onObject;
import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.request.RequestUser;
import education.codeforlife.request.SentSecrets;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionTests {

    private static final BiPredicate<RequestUser, String> IS_KIWI = (user, fruit) -> fruit.equals("kiwi");
    private static final Permission KIWI = onObject("KIWI", String.class, IS_KIWI);
    private static final Permission SECRET = bearsSecret("SECRET", "token", String.class, String::equals);

    @ParameterizedTest
    @CsvSource({
        "DENIED,    DENIED,    DENIED",
        "DENIED,    UNDECIDED, DENIED",
        "DENIED,    GRANTED,   DENIED",
        "UNDECIDED, DENIED,    DENIED",
        "UNDECIDED, UNDECIDED, UNDECIDED",
        "UNDECIDED, GRANTED,   UNDECIDED",
        "GRANTED,   DENIED,    DENIED",
        "GRANTED,   UNDECIDED, UNDECIDED",
        "GRANTED,   GRANTED,   GRANTED"
    })
    void andIsTheMinimum(Decision left, Decision right, Decision both) {
        assertThat(Says.of(left).and(Says.of(right)).check(FULL, null)).isEqualTo(both);
        assertThat(admitting(left).and(admitting(right)).check(ANONYMOUS, null)).isEqualTo(both);
    }

    @ParameterizedTest
    @CsvSource({
        "DENIED,    DENIED,    DENIED",
        "DENIED,    UNDECIDED, UNDECIDED",
        "DENIED,    GRANTED,   GRANTED",
        "UNDECIDED, DENIED,    UNDECIDED",
        "UNDECIDED, UNDECIDED, UNDECIDED",
        "UNDECIDED, GRANTED,   GRANTED",
        "GRANTED,   DENIED,    GRANTED",
        "GRANTED,   UNDECIDED, GRANTED",
        "GRANTED,   GRANTED,   GRANTED"
    })
    void orIsTheMaximum(Decision left, Decision right, Decision either) {
        assertThat(Says.of(left).or(Says.of(right)).check(FULL, null)).isEqualTo(either);
        assertThat(admitting(left).or(admitting(right)).check(PENDING, null)).isEqualTo(either);
    }

    @ParameterizedTest
    @CsvSource({"DENIED, GRANTED", "UNDECIDED, UNDECIDED", "GRANTED, DENIED"})
    void notSwapsTheEnds(Decision decision, Decision opposite) {
        assertThat(Says.of(decision).not().check(FULL, null)).isEqualTo(opposite);
    }

    @ParameterizedTest
    @EnumSource
    void bearerOfTheRowsSecretIsAdmitted(Caller caller) {
        assertThat(SECRET.check(caller, null)).isEqualTo(UNDECIDED);
        assertThat(SECRET.check(caller, "kiwi")).isEqualTo(UNDECIDED);
        assertThat(SECRET.check(caller, "kiwi", field -> "kiwi")).isEqualTo(GRANTED);
        assertThat(SECRET.check(caller, "kiwi", field -> "apple")).isEqualTo(DENIED);
        assertThat(SECRET.check(caller, "kiwi", SentSecrets.NONE)).isEqualTo(DENIED);
        assertThat(SECRET.check(caller, 1, field -> "1")).isEqualTo(DENIED);
    }

    @ParameterizedTest
    @CsvSource({"kiwi, GRANTED, DENIED, GRANTED", "apple, DENIED, GRANTED, DENIED"})
    void combinedPermissionsLookAtSecrets(String sent, Decision and, Decision not, Decision or) {
        SentSecrets secrets = field -> sent;
        assertThat(isAuthenticated().and(SECRET).check(FULL, "kiwi", secrets)).isEqualTo(and);
        assertThat(SECRET.not().check(FULL, "kiwi", secrets)).isEqualTo(not);
        assertThat(SECRET.not().check(ANONYMOUS, "kiwi", secrets)).isEqualTo(DENIED);
        assertThat(isAuthenticated().or(SECRET).check(ANONYMOUS, "kiwi", secrets))
                .isEqualTo(or);
        assertThat(isAuthenticated().and(SECRET.or(KIWI).not()).secrets()).containsExactly("token");
    }

    @ParameterizedTest
    @EnumSource(names = {"ANONYMOUS", "PENDING"})
    void notNeverAdmits(Caller caller) {
        for (var permission : List.of(allowNone(), allowAny(), isAuthenticated(), KIWI, admitting(DENIED))) {
            for (var object : new Object[] {null, "kiwi", "apple"}) {
                assertThat(permission.not().check(caller, object))
                        .as("not " + permission)
                        .isEqualTo(DENIED);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ANONYMOUS, GRANTED, DENIED, DENIED",
        "PENDING,   GRANTED, DENIED, DENIED",
        "FULL,      GRANTED, DENIED, GRANTED"
    })
    void onlyFullUsersAreAuthenticated(Caller caller, Decision any, Decision none, Decision authenticated) {
        assertThat(allowAny().check(caller, null)).isEqualTo(any);
        assertThat(allowNone().check(caller, null)).isEqualTo(none);
        assertThat(isAuthenticated().check(caller, null)).isEqualTo(authenticated);
    }

    @Test
    void anAdmittedCallerMayStillNeedMore() {
        assertThat(allowAny().and(isAuthenticated()).check(ANONYMOUS, null)).isEqualTo(DENIED);
        assertThat(allowAny().or(isAuthenticated()).check(ANONYMOUS, null)).isEqualTo(GRANTED);
    }

    @Test
    void anObjectIsAwaitedThenLookedAt() {
        assertThat(KIWI.check(FULL, null)).isEqualTo(UNDECIDED);
        assertThat(KIWI.check(FULL, "kiwi")).isEqualTo(GRANTED);
        assertThat(KIWI.check(FULL, "apple")).isEqualTo(DENIED);
    }

    @Test
    void anObjectOfAnotherTypeIsDenied() {
        assertThat(KIWI.check(FULL, 1L)).isEqualTo(DENIED);
    }

    @ParameterizedTest
    @EnumSource(names = {"ANONYMOUS", "PENDING"})
    void anonymousAndPendingCallersAreDeniedAnyObject(Caller caller) {
        assertThat(KIWI.check(caller, null)).isEqualTo(DENIED);
        assertThat(KIWI.check(caller, "kiwi")).isEqualTo(DENIED);
    }

    /** Django REST framework admits a caller here who passes one side for the request and the other for the row. */
    @Test
    void eitherSideOfAnOrHasToGrantByItself() {
        var fullKiwiOrNobodysApple = isAuthenticated().and(KIWI).or(allowNone().and(KIWI.not()));

        assertThat(fullKiwiOrNobodysApple.check(FULL, "kiwi")).isEqualTo(GRANTED);
        assertThat(fullKiwiOrNobodysApple.check(FULL, "apple")).isEqualTo(DENIED);
    }

    @Test
    void compositionNeedsAnObjectIfAPartDoes() {
        assertThat(List.of(
                        KIWI,
                        KIWI.not(),
                        KIWI.and(allowAny()),
                        allowAny().and(KIWI),
                        KIWI.or(allowAny()),
                        allowAny().or(KIWI)))
                .allMatch(Permission::needsObject);
        assertThat(List.of(
                        allowAny(),
                        allowAny().not(),
                        allowAny().and(allowNone()),
                        allowAny().or(isAuthenticated())))
                .noneMatch(Permission::needsObject);
    }

    @Test
    void permissionsAreEqualWhenTheirTreesAre() {
        assertThat(isAuthenticated().and(KIWI).or(allowAny().not()))
                .isEqualTo(isAuthenticated()
                        .and(onObject("KIWI", String.class, IS_KIWI))
                        .or(allowAny().not()))
                .hasSameHashCodeAs(isAuthenticated()
                        .and(onObject("KIWI", String.class, IS_KIWI))
                        .or(allowAny().not()));
        assertThat(isAuthenticated().and(KIWI)).isNotEqualTo(KIWI.and(isAuthenticated()));
        assertThat(isAuthenticated().and(KIWI)).isNotEqualTo(isAuthenticated().or(KIWI));
        assertThat(KIWI).isNotEqualTo(onObject("APPLE", String.class, IS_KIWI));
    }

    @Test
    void aPermissionTellsWhatItDemands() {
        assertThat(isAuthenticated().and(KIWI.not()).or(allowNone()))
                .hasToString("((IsAuthenticated[] and not KIWI) or AllowNone[])");
    }

    private static Permission admitting(Decision decision) {
        return new Says(DENIED, decision);
    }

    @Test
    void secretNeedsItsRow() {
        assertThat(SECRET.needsObject()).isTrue();
        assertThat(SECRET.check(Caller.FULL, null, field -> "right")).isEqualTo(UNDECIDED);
        assertThat(SECRET.check(Caller.FULL, 7, field -> "right")).isEqualTo(DENIED);
        assertThat(SECRET).hasToString("SECRET");
    }
}
