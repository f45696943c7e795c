package education.codeforlife.auth.login;

import education.codeforlife.auth.LoginAuthentication;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationEvent;
import org.springframework.stereotype.Component;

/** Records the events of logins. */
@Component
class LoginEvents {

    private final List<AbstractAuthenticationEvent> events = new CopyOnWriteArrayList<>();

    @EventListener
    void on(AbstractAuthenticationEvent event) {
        if (event.getAuthentication() instanceof LoginAuthentication) {
            events.add(event);
        }
    }

    void clear() {
        events.clear();
    }

    List<LoginAuthentication> attempts() {
        return events.stream()
                .map(event -> (LoginAuthentication) event.getAuthentication())
                .toList();
    }

    /** Returns the type, backend and user of each event. */
    List<String> describe() {
        return events.stream().map(LoginEvents::describe).toList();
    }

    private static String describe(AbstractAuthenticationEvent event) {
        var attempt = (LoginAuthentication) event.getAuthentication();
        var type = event.getClass().getSimpleName().replaceAll("^Authentication|Event$", "");
        return type + " " + attempt.getBackend() + " " + attempt.getUserId();
    }
}
