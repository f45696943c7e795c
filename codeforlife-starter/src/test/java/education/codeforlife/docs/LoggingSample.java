package education.codeforlife.docs;

import education.codeforlife.caller.KnownUser;
import education.codeforlife.logging.AuditEvent;
import education.codeforlife.logging.AuditLog;

final class LoggingSample {

    private final AuditLog audit;

    LoggingSample(AuditLog audit) {
        this.audit = audit;
    }

    void download(KnownUser user) {
        audit.record(AuditEvent.success("report_downloaded").of(user.id()));
    }
}
