package education.codeforlife.docs;

import education.codeforlife.caller.KnownUser;
import education.codeforlife.caller.SessionMetadata;
import education.codeforlife.session.UserSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The snippets of the page on sessions. */
final class SessionSample {

    private final UserSessions sessions;

    SessionSample(UserSessions sessions) {
        this.sessions = sessions;
    }

    SessionMetadata logIn(KnownUser user, HttpServletRequest request, HttpServletResponse response) {
        var owing = user.owing(user.account().authFactors());
        sessions.start(owing, request, response);
        return owing.metadata();
    }
}
