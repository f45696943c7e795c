package education.codeforlife.caller;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Formats the names of permissions with optional demands: {@code IsTeacher(admin, not in class)}. */
final class PermissionNames {

    private PermissionNames() {}

    static String demands(@Nullable Object... namesAndDemands) {
        List<String> demands = new ArrayList<>();
        for (int i = 0; i < namesAndDemands.length; i += 2) {
            if (namesAndDemands[i + 1] instanceof Boolean demanded) {
                demands.add((demanded ? "" : "not ") + namesAndDemands[i]);
            }
        }
        return demands.isEmpty() ? "" : "(" + String.join(", ", demands) + ")";
    }
}
