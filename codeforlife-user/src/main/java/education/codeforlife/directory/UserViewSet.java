package education.codeforlife.directory;

import static education.codeforlife.permission.Permissions.isAuthenticated;
import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.RETRIEVE;

import education.codeforlife.api.Internal;
import education.codeforlife.filter.FilterSet;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Reader;
import education.codeforlife.user.User;
import education.codeforlife.viewset.ReadOnlyModelViewSet;
import education.codeforlife.viewset.ViewSet;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;

/**
 * {@code GET users/} and {@code GET users/{id}/}: the users that there are for the caller. A service that does more
 * with them extends it, and its class takes the path:
 *
 * <pre>{@code
 * @ViewSet("users")
 * class AccountUserViewSet extends UserViewSet<UserRead>
 *         implements PartialUpdateAction<User, Long, UserWrite, UserRead> { … }
 * }</pre>
 *
 * @param <R> the read record
 * @see VisibleUsers
 * @since 0.1.0
 */
@ViewSet("users")
public class UserViewSet<R> extends ReadOnlyModelViewSet<User, Long, R> {

    /** Makes the bean of the library. */
    @Internal
    public static <R> UserViewSet<R> of(Reader<User, R> reader) {
        return new UserViewSet<>(reader);
    }

    protected UserViewSet(Reader<User, R> reader) {
        super(reader);
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.on(LIST, RETRIEVE).permit(isAuthenticated());
    }

    @Override
    protected Specification<User> scope(RequestUser user, Action action) {
        return VisibleUsers.to(user);
    }

    @Override
    protected List<String> fetch(Action action) {
        return List.of("teacher", "student.klass.teacher", "student.requestedClass");
    }

    @Override
    protected FilterSet<User> filters() {
        return FilterSet.of(User.class)
                .choice("type", UserFilters.TYPES)
                .custom("name", String.class, UserFilters::named)
                .custom("students_in_class", String.class, UserFilters::studentsInClass)
                .exclude("_id", "id");
    }
}
