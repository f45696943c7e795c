package education.codeforlife.session;

import static java.util.stream.Collectors.toSet;

import education.codeforlife.error.ApiException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The sessions of a {@link SessionStore}. */
final class StoredUserSessions implements UserSessions {

    private final SessionStore store;
    private final SessionUserStore users;
    private final SessionUserSource source;

    StoredUserSessions(SessionStore store, SessionUserStore users, SessionUserSource source) {
        this.store = store;
        this.users = users;
        this.source = source;
    }

    @Override
    public void start(SessionUser user, HttpServletRequest request, HttpServletResponse response) {
        CurrentSession.start(user, request);
    }

    @Override
    public SessionUser satisfy(String factor, HttpServletRequest request, HttpServletResponse response) {
        var state = CurrentSession.state(request);
        var user = state == null ? null : state.match(users.find(state.userId()));
        if (user == null) throw ApiException.notAuthenticated();
        request.changeSessionId();
        var satisfied = user.withPendingFactors(without(factor, user.pendingFactors()));
        CurrentSession.store(satisfied, request);
        return satisfied;
    }

    private static Set<String> without(String factor, Set<String> factors) {
        return factors.stream().filter(name -> !name.equals(factor)).collect(toSet());
    }

    @Override
    public @Nullable SessionUser findUser(HttpServletRequest request) {
        return source.find(request);
    }

    @Override
    public void end(HttpServletRequest request) {
        CurrentSession.end(request);
    }

    @Override
    public void endAll(String userId) {
        store.endAll(userId);
        afterCommit(() -> CurrentSession.endIfOf(userId));
    }

    @Override
    public void endAll(Collection<String> userIds) {
        store.endAll(userIds);
        afterCommit(() -> userIds.forEach(CurrentSession::endIfOf));
    }

    @Override
    public void endOthers(String userId, String keptKey) {
        store.endOthers(userId, keptKey);
    }

    @Override
    public void endOthers(String userId) {
        store.endOthers(userId, CurrentSession.key(userId));
    }

    @Override
    public void end(String userId, String id) {
        boolean current = list(userId).stream()
                .anyMatch(session -> session.current() && session.id().equals(id));
        if (!store.end(userId, id)) throw ApiException.notFound("Session");
        if (current) afterCommit(() -> CurrentSession.endIfOf(userId));
    }

    @Override
    public List<UserSession> list(String userId) {
        return store.list(userId, CurrentSession.key(userId));
    }

    private static void afterCommit(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
        } else {
            TransactionSynchronizationManager.registerSynchronization(new AfterCommit(work));
        }
    }

    private record AfterCommit(Runnable work) implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            work.run();
        }
    }
}
