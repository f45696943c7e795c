package education.codeforlife.docs;

import education.codeforlife.caller.KnownUser;
import education.codeforlife.logging.AuditEvent;
import education.codeforlife.logging.AuditLog;
import education.codeforlife.viewset.web.ActionObservationContext;
import education.codeforlife.viewset.web.ActionObservationConvention;
import io.micrometer.common.KeyValues;
import org.springframework.context.annotation.Bean;

final class LoggingSample {

    private final AuditLog audit;

    LoggingSample(AuditLog audit) {
        this.audit = audit;
    }

    void download(KnownUser user) {
        audit.record(AuditEvent.success("report_downloaded").of(user.id()));
    }

    static final class Observations {

        @Bean
        ActionObservationConvention observedByTeam() {
            return new ActionObservationConvention() {
                @Override
                public KeyValues getLowCardinalityKeyValues(ActionObservationContext context) {
                    return ActionObservationConvention.super
                            .getLowCardinalityKeyValues(context)
                            .and("team", "fruit");
                }
            };
        }
    }
}
