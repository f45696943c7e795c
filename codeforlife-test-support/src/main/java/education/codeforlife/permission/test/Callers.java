package education.codeforlife.permission.test;

import education.codeforlife.caller.KnownUser;
import education.codeforlife.request.RequestUser;
import education.codeforlife.user.test.SecondFactor;
import education.codeforlife.user.test.UserKinds;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.util.ClassUtils;

/** The kinds of callers that a permission matrix has columns for. */
final class Callers {

    private static final boolean USERS_PRESENT =
            ClassUtils.isPresent("education.codeforlife.user.User", Callers.class.getClassLoader());

    private Callers() {}

    /** Returns the callers by kind, in order: the library's users only if their module is on the class path. */
    static Map<String, RequestUser> ofEveryKind() {
        var callers = new LinkedHashMap<String, RequestUser>();
        callers.put("anonymous", RequestUser.anonymous());
        if (USERS_PRESENT) {
            callers.putAll(UserKinds.all());
        }
        return callers;
    }

    /** Returns the same caller with a second factor that they proved; callers who cannot have one stay as they are. */
    static RequestUser withProvedFactor(RequestUser caller) {
        return USERS_PRESENT && caller.isFull() ? KnownUsers.withProvedFactor(caller) : caller;
    }

    /** Loaded only if the library's users are there. */
    private static final class KnownUsers {

        static RequestUser withProvedFactor(RequestUser caller) {
            return caller instanceof KnownUser known ? SecondFactor.provedBy(known) : caller;
        }
    }
}
