package education.codeforlife.user;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.logging.AuditEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UserAuditTests {

    private final List<AuditEvent> recorded = new ArrayList<>();
    private final UserAudit audit = UserAudit.of(recorded::add);

    static Stream<Arguments> audited() {
        return Stream.of(
                Arguments.of(new UserEvent.Created(7), "user_created"),
                Arguments.of(new UserEvent.Deactivated(7), "user_deactivated"),
                Arguments.of(new UserEvent.Reactivated(7), "user_reactivated"),
                Arguments.of(new UserEvent.Anonymised(7, "ada@example.com"), "user_anonymised"),
                Arguments.of(new UserEvent.PasswordChanged(7), "password_changed"),
                Arguments.of(new UserEvent.EmailChanged(7, "ada@example.com", "a@example.com"), "email_changed"),
                Arguments.of(new UserEvent.AuthFactorsChanged(7), "auth_factors_changed"),
                Arguments.of(new UserEvent.OtpBypassTokensRegenerated(7), "otp_bypass_tokens_regenerated"),
                Arguments.of(new SchoolEvent.AdminRightsChanged(7, 1, false, true), "admin_rights_granted"),
                Arguments.of(new SchoolEvent.AdminRightsChanged(7, 1, true, false), "admin_rights_revoked"));
    }

    @ParameterizedTest
    @MethodSource("audited")
    void eventIsRecordedWithItsUser(PeopleEvent event, String action) {
        audit.on(event);

        assertThat(recorded).containsExactly(AuditEvent.success(action).of(7));
    }

    static Stream<PeopleEvent> notAudited() {
        return Stream.of(
                new UserEvent.EmailVerified(7, "ada@example.com"),
                new SchoolEvent.Created(1),
                new SchoolEvent.Joined(7, 1),
                new SchoolEvent.Left(7, 1),
                new SchoolEvent.Anonymised(1),
                new ClassEvent.Created(1),
                new ClassEvent.Joined(7, 1, null),
                new ClassEvent.Left(7, 1, 2L),
                new ClassEvent.Transferred(1, 2, 3),
                new ClassEvent.JoinRequested(7, 1),
                new ClassEvent.JoinRequestWithdrawn(7, 1),
                new ClassEvent.JoinRequestRejected(7, 1),
                new ClassEvent.Closed(1),
                new ClassEvent.Anonymised(1));
    }

    @ParameterizedTest
    @MethodSource("notAudited")
    void otherEventIsNotRecorded(PeopleEvent event) {
        audit.on(event);

        assertThat(recorded).isEmpty();
    }

    @ParameterizedTest
    @MethodSource({"audited", "notAudited"})
    void textOfAnEventHasNoAddress(PeopleEvent event) {
        assertThat(event.toString()).contains(event.getClass().getSimpleName()).doesNotContain("@", "ada", "example");
    }

    @Test
    void everyTypeOfEventIsDecidedOn() {
        assertThat(records(PeopleEvent.class).filter(type -> !AuditedActions.contains(type)))
                .as("types of events that are neither audited nor ignored")
                .isEmpty();
    }

    @Test
    void everyFamilyIsWalked() {
        assertThat(records(PeopleEvent.class))
                .contains(UserEvent.Created.class, SchoolEvent.Created.class, ClassEvent.Created.class);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(UserAuditTests::records)
                : Stream.of(type);
    }
}
