package education.codeforlife.permission;

import static education.codeforlife.permission.Caller.ANONYMOUS;
import static education.codeforlife.permission.Caller.FULL;
import static education.codeforlife.permission.Decision.DENIED;
import static education.codeforlife.permission.Decision.GRANTED;
import static education.codeforlife.permission.Decision.UNDECIDED;
import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.permission.Permissions.allowNone;
import static education.codeforlife.permission.Permissions.bearsSecret;
import static education.codeforlife.permission.Permissions.isAuthenticated;
import static education.codeforlife.permission.Permissions.onObject;
import static education.codeforlife.request.SentSecrets.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTests {

    private static final Permission KIWI = onObject("KIWI", String.class, (user, fruit) -> fruit.equals("kiwi"));

    @ParameterizedTest
    @CsvSource({
        "DENIED,    DENIED,    false",
        "DENIED,    UNDECIDED, true",
        "UNDECIDED, DENIED,    true",
        "GRANTED,   DENIED,    true",
        "DENIED,    GRANTED,   true"
    })
    void beforeAnythingIsKnownOneOpenWayIsEnough(Decision always, Decision withBasket, boolean may) {
        assertThat(rule(always, withBasket).mayPermit(FULL)).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({
        "DENIED,    DENIED,    false",
        "DENIED,    UNDECIDED, false",
        "UNDECIDED, DENIED,    false",
        "GRANTED,   DENIED,    true",
        "DENIED,    GRANTED,   true"
    })
    void aFoundRowHasToBeGrantedForSomeBody(Decision always, Decision withBasket, boolean may) {
        assertThat(rule(always, withBasket).mayPermit(FULL, "kiwi")).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({
        "GRANTED,   DENIED,    name,          true",
        "DENIED,    GRANTED,   name,          false",
        "UNDECIDED, GRANTED,   name,          false",
        "GRANTED,   DENIED,    name basket,   false",
        "DENIED,    GRANTED,   basket,        true",
        "DENIED,    UNDECIDED, basket,        false"
    })
    void theFieldsOfABodyChooseThePermission(Decision always, Decision withBasket, String fields, boolean permits) {
        assertThat(rule(always, withBasket).permits(FULL, "kiwi", set(fields), NONE))
                .isEqualTo(permits);
    }

    @ParameterizedTest
    @CsvSource({"GRANTED, GRANTED, true", "GRANTED, DENIED, false", "DENIED, GRANTED, false", "DENIED, DENIED, false"})
    void aBodyThatSeveralRulesAreAboutHasToMeetEach(Decision withBasket, Decision withShop, boolean permits) {
        var rule = new Rule(
                allowNone(),
                Map.of(Set.of("basket"), Says.of(withBasket), Set.of("shop", "till"), Says.of(withShop)),
                null);

        assertThat(rule.permits(FULL, "kiwi", Set.of("basket", "till"), NONE)).isEqualTo(permits);
        assertThat(rule.mayPermit(FULL, Set.of("basket", "till"))).isEqualTo(permits);
    }

    @ParameterizedTest
    @CsvSource({"GRANTED, true", "UNDECIDED, true", "DENIED, false"})
    void aNewRowIsJudgedWhenItIsThere(Decision decision, boolean may) {
        assertThat(new Rule(Says.of(decision), Map.of(), null).mayPermit(FULL, Set.of("name")))
                .isEqualTo(may);
    }

    @Test
    void theRowAfterwardsIsJudgedAsBefore() {
        var rule = new Rule(KIWI, Map.of(Set.of("basket"), allowAny()), null);

        assertThat(rule.permitsAfter(FULL, "kiwi", Set.of(), NONE)).isTrue();
        assertThat(rule.permitsAfter(FULL, "apple", Set.of(), NONE)).isFalse();
        assertThat(rule.permitsAfter(FULL, "apple", Set.of("basket"), NONE)).isTrue();
    }

    @Test
    void theRowAfterwardsIsJudgedByAnotherPermissionIfThereIsOne() {
        var rule = new Rule(allowAny(), Map.of(), KIWI);

        assertThat(rule.permitsAfter(FULL, "kiwi", Set.of(), NONE)).isTrue();
        assertThat(rule.permitsAfter(FULL, "apple", Set.of(), NONE)).isFalse();
        assertThat(rule.permitsAfter(ANONYMOUS, "kiwi", Set.of(), NONE)).isFalse();
    }

    @Test
    void rowWithASecretIsFoundBeforeTheBodyIsRead() {
        var rule = new Rule(bearsSecret("SECRET", "token", String.class, String::equals), Map.of(), null);

        assertThat(rule.mayPermit(ANONYMOUS, "kiwi")).isTrue();
        assertThat(rule.permits(ANONYMOUS, "kiwi", Set.of(), field -> "kiwi")).isTrue();
        assertThat(rule.permits(ANONYMOUS, "kiwi", Set.of(), NONE)).isFalse();
        assertThat(rule.secrets()).containsExactly("token");
    }

    @Test
    void anyOfItsPermissionsCanNeedTheObject() {
        assertThat(new Rule(KIWI, Map.of(), null).needsObject()).isTrue();
        assertThat(new Rule(allowAny(), Map.of(Set.of("basket"), KIWI), null).needsObject())
                .isTrue();
        assertThat(new Rule(allowAny(), Map.of(), KIWI).needsObject()).isFalse();
    }

    @Test
    void tellsWhetherFieldsMatter() {
        assertThat(new Rule(allowAny(), Map.of(), null).dependsOnFields()).isFalse();
        assertThat(new Rule(allowAny(), Map.of(Set.of("basket"), KIWI), null).dependsOnFields())
                .isTrue();
    }

    @Test
    void rulesAreEqualWhenTheirPartsAre() {
        var rule = rule(GRANTED, DENIED);

        assertThat(rule).isEqualTo(rule(GRANTED, DENIED)).hasSameHashCodeAs(rule(GRANTED, DENIED));
        assertThat(rule)
                .isNotEqualTo(rule(UNDECIDED, DENIED))
                .isNotEqualTo(rule(GRANTED, UNDECIDED))
                .isNotEqualTo(new Rule(Says.of(GRANTED), Map.of(Set.of("basket"), Says.of(DENIED)), allowAny()))
                .isNotEqualTo(allowAny());
    }

    @Test
    void aRuleTellsWhatItDemands() {
        assertThat(new Rule(isAuthenticated(), Map.of(), null)).hasToString("IsAuthenticated[]");
        assertThat(new Rule(isAuthenticated(), Map.of(Set.of("basket"), KIWI), allowAny()))
                .hasToString("IsAuthenticated[], when [basket] KIWI, after AllowAny[]");
        var rule = new Rule(allowAny(), Map.of(Set.of("basket"), KIWI), isAuthenticated());
        assertThat(rule.permission()).isEqualTo(allowAny());
        assertThat(rule.byFields()).containsExactly(Map.entry(Set.of("basket"), KIWI));
        assertThat(rule.after()).isEqualTo(isAuthenticated());
    }

    private static Rule rule(Decision always, Decision withBasket) {
        return new Rule(Says.of(always), Map.of(Set.of("basket"), Says.of(withBasket)), null);
    }

    private static Set<String> set(String words) {
        return Set.of(words.split(" "));
    }
}
