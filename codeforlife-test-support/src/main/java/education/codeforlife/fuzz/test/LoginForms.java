package education.codeforlife.fuzz.test;

import education.codeforlife.auth.AuthBackend;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/** The forms of the library's logins, if its users are on the class path. */
final class LoginForms {

    private static final boolean PRESENT =
            ClassUtils.isPresent("education.codeforlife.auth.AuthBackend", LoginForms.class.getClassLoader());

    private LoginForms() {}

    /** Returns the records of the forms by path. */
    static Map<String, Class<?>> of(ApplicationContext service) {
        return PRESENT ? Backends.forms(service) : Map.of();
    }

    private static final class Backends {

        static Map<String, Class<?>> forms(ApplicationContext service) {
            var forms = new TreeMap<String, Class<?>>();
            service.getBeansOfType(AuthBackend.class)
                    .values()
                    .forEach(backend -> forms.put("/session/" + backend.path(), backend.form()));
            return forms;
        }
    }
}
