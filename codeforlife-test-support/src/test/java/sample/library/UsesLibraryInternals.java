package sample.library;

import education.codeforlife.database.Transactions;
import education.codeforlife.session.SessionUserSource;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.retry.RetryOperations;
import org.springframework.transaction.PlatformTransactionManager;

final class UsesLibraryInternals {

    Object request(HttpServletRequest request) {
        return new SessionUserSource().find(request);
    }

    Transactions transactions(PlatformTransactionManager manager, RetryOperations retries) {
        return Transactions.of(manager, retries);
    }
}
