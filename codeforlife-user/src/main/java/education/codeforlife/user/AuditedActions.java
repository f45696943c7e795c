package education.codeforlife.user;

import education.codeforlife.logging.AuditEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The action in the audit log of every event: changes of who may log in, how, and as what. */
final class AuditedActions {

    private static final Map<Class<?>, Function<PeopleEvent, Optional<AuditEvent>>> BY_TYPE = new HashMap<>();

    static {
        record(UserEvent.Created.class, "user_created");
        record(UserEvent.Deactivated.class, "user_deactivated");
        record(UserEvent.Reactivated.class, "user_reactivated");
        record(UserEvent.Anonymised.class, "user_anonymised");
        record(UserEvent.PasswordChanged.class, "password_changed");
        record(UserEvent.EmailChanged.class, "email_changed");
        ignore(UserEvent.EmailVerified.class);
        record(UserEvent.AuthFactorsChanged.class, "auth_factors_changed");
        record(UserEvent.OtpBypassTokensRegenerated.class, "otp_bypass_tokens_regenerated");
        ignore(SchoolEvent.Created.class);
        ignore(SchoolEvent.Joined.class);
        ignore(SchoolEvent.Left.class);
        put(SchoolEvent.AdminRightsChanged.class, AuditedActions::adminRights);
        ignore(SchoolEvent.Anonymised.class);
        ignore(ClassEvent.Created.class);
        ignore(ClassEvent.Joined.class);
        ignore(ClassEvent.Left.class);
        ignore(ClassEvent.Transferred.class);
        ignore(ClassEvent.JoinRequested.class);
        ignore(ClassEvent.JoinRequestWithdrawn.class);
        ignore(ClassEvent.JoinRequestRejected.class);
        ignore(ClassEvent.Closed.class);
        ignore(ClassEvent.Anonymised.class);
    }

    private AuditedActions() {}

    /**
     * Returns the line for the event; empty if events of its type are not audited.
     *
     * @throws IllegalStateException if the type of the event is missing in this table
     */
    static Optional<AuditEvent> of(PeopleEvent event) {
        var action = BY_TYPE.get(event.getClass());
        if (action == null) throw new IllegalStateException("Not in the table of audited actions: " + event);
        return action.apply(event);
    }

    static boolean contains(Class<?> type) {
        return BY_TYPE.containsKey(type);
    }

    private static AuditEvent adminRights(SchoolEvent.AdminRightsChanged event) {
        var action = event.after() ? "admin_rights_granted" : "admin_rights_revoked";
        return AuditEvent.success(action).of(event.userId());
    }

    private static void record(Class<? extends UserEvent> type, String action) {
        put(type, event -> AuditEvent.success(action).of(event.userId()));
    }

    private static <E extends PeopleEvent> void put(Class<E> type, Function<? super E, AuditEvent> action) {
        BY_TYPE.put(type, event -> Optional.of(action.apply(type.cast(event))));
    }

    private static void ignore(Class<? extends PeopleEvent> type) {
        BY_TYPE.put(type, event -> Optional.empty());
    }
}
