package education.codeforlife.permission;

import education.codeforlife.request.CallingService;
import education.codeforlife.request.RequestUser;
import education.codeforlife.request.SentSecrets;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Admits services. What it is combined with decides on the person on whose behalf the service calls.
 *
 * @param names the aliases of the services; empty for any
 * @param person {@code null} if the service may call for itself and on behalf of every person
 */
record IsService(Set<String> names, @Nullable Permission person) implements Permission {

    IsService {
        names = Set.copyOf(names);
    }

    /** Returns the permission as it was declared: the service's, and the person's. */
    static Permission declared(Permission permission) {
        return permission instanceof IsService service && service.person != null
                ? new And(new IsService(service.names, null), service.person)
                : permission;
    }

    /** Returns whether the permission admits a service, so that another one that it is combined with is the person's. */
    static boolean isIn(Permission permission) {
        return permission instanceof IsService
                || permission instanceof Or either && (isIn(either.left()) || isIn(either.right()));
    }

    /** Persons are not services. */
    @Override
    public Decision decide(RequestUser user, @Nullable Object object) {
        return Decision.DENIED;
    }

    @Override
    public Decision admit(RequestUser user, @Nullable Object object) {
        if (!(user instanceof CallingService service) || !isMeant(service)) return Decision.DENIED;
        return person == null ? Decision.GRANTED : person.check(service.person(), object);
    }

    @Override
    public Decision check(RequestUser user, @Nullable Object object, SentSecrets secrets) {
        if (!(user instanceof CallingService service) || !isMeant(service)) return Decision.DENIED;
        return person == null ? Decision.GRANTED : person.check(service.person(), object, secrets);
    }

    private boolean isMeant(CallingService service) {
        return names.isEmpty() || names.contains(service.name());
    }

    @Override
    public Permission and(Permission other) {
        return new IsService(names, person == null ? other : person.and(other));
    }

    @Override
    public boolean needsObject() {
        return person != null && person.needsObject();
    }

    @Override
    public Set<String> secrets() {
        return person == null ? Set.of() : person.secrets();
    }

    @Override
    public String toString() {
        var service = names.isEmpty() ? "IsService" : "IsService(" + String.join(", ", new TreeSet<>(names)) + ")";
        return person == null ? service : "(" + service + " and " + person + ")";
    }
}
