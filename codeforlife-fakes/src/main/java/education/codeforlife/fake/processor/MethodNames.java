package education.codeforlife.fake.processor;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** The names by which a fake tells its methods apart. */
final class MethodNames {

    private static final List<String> SUFFIXES =
            List.of("CallCount", "Arguments", "Returns", "ReturnsOnCall", "Throws", "ThrowsOnCall", "Stub");

    private final List<String> declared;
    private final Set<String> taken = new HashSet<>();

    private MethodNames(List<FakedMethod> methods) {
        declared = methods.stream().map(FakedMethod::name).toList();
    }

    /** Returns a name for each method: its own one, followed by the types of its parameters if it is overloaded. */
    static Map<FakedMethod, String> of(List<FakedMethod> methods) {
        var names = new MethodNames(methods);
        var result = new LinkedHashMap<FakedMethod, String>();
        for (var method : methods) {
            result.put(method, names.free(names.name(method)));
        }
        return result;
    }

    /** Returns the name of the method that lists all calls. */
    static String invocations(List<FakedMethod> methods) {
        return methods.stream().anyMatch(method -> method.name().equals("invocations"))
                ? "recordedInvocations"
                : "invocations";
    }

    static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private String name(FakedMethod method) {
        var isOverloaded = Collections.frequency(declared, method.name()) > 1;
        if (!isOverloaded || method.parameterTypes().isEmpty()) {
            return method.name();
        }
        return method.parameterTypes().stream()
                .map(MethodNames::word)
                .collect(joining("And", method.name() + "With", ""));
    }

    private static String word(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return word(array.getComponentType()) + "Array";
        }
        if (type instanceof DeclaredType declared) {
            return declared.asElement().getSimpleName().toString();
        }
        if (type instanceof TypeVariable variable) {
            return variable.asElement().getSimpleName().toString();
        }
        return capitalised(type.getKind().name().toLowerCase(Locale.ROOT));
    }

    private String free(String name) {
        var free = Stream.concat(
                        Stream.of(name, name + "Method"),
                        Stream.iterate(2, number -> number + 1).map(number -> name + number))
                .filter(this::isFree)
                .findFirst()
                .orElseThrow();
        taken.add(capitalised(free));
        return free;
    }

    private boolean isFree(String name) {
        return !taken.contains(capitalised(name))
                && SUFFIXES.stream().noneMatch(suffix -> declared.contains(name + suffix));
    }
}
