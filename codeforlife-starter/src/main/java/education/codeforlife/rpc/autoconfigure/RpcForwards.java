package education.codeforlife.rpc.autoconfigure;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The services that another one may call on behalf of our users, by its alias. */
final class RpcForwards implements Function<String, List<String>> {

    private final Binder binder;
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    RpcForwards(Environment environment) {
        this.binder = Binder.get(environment);
    }

    @Override
    public List<String> apply(String alias) {
        return known.computeIfAbsent(alias, this::read);
    }

    private List<String> read(String alias) {
        return binder.bind("codeforlife.rpc." + alias + ".forwards-to", Bindable.listOf(String.class))
                .orElseGet(List::of);
    }
}
