package education.codeforlife.fake.processor;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;

/** Writes types as they are written in the source of a fake, and collects the imports for them. */
final class TypeNames {

    private static final Set<String> NULLNESS = Set.of("Nullable", "NonNull");

    private final Elements elements;
    private final String target;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> imported = new TreeMap<>();

    TypeNames(Elements elements, String target) {
        this.elements = elements;
        this.target = target;
    }

    /** Keeps the simple name for a type of the fake itself. */
    void take(String simpleName) {
        taken.add(simpleName);
    }

    List<String> imports() {
        return imported.values().stream()
                .filter(name ->
                        !packageOf(name).equals(target) && !packageOf(name).equals("java.lang"))
                .sorted()
                .toList();
    }

    /** Returns the simple name of the top-level type if it can be imported, or else its qualified name. */
    String name(String qualified) {
        var simple = qualified.substring(qualified.lastIndexOf('.') + 1);
        var hidesLanguage = elements.getTypeElement("java.lang." + simple) != null
                && !packageOf(qualified).equals("java.lang");
        if (taken.contains(simple) || hidesLanguage) {
            return qualified;
        }
        return imported.computeIfAbsent(simple, key -> qualified).equals(qualified) ? simple : qualified;
    }

    TypeMirror unchecked() {
        return elements.getTypeElement("java.lang.RuntimeException").asType();
    }

    String name(TypeMirror type) {
        return name(type, Set.of());
    }

    /** Returns the type with the bounds of the given type variables, or wildcards, in the place of the variables. */
    String name(TypeMirror type, Set<Element> erased) {
        if (type instanceof ArrayType array) {
            return array(array, erased);
        }
        if (type instanceof DeclaredType declared) {
            return declared(declared, erased);
        }
        if (type instanceof TypeVariable variable) {
            return erased.contains(variable.asElement())
                    ? nullness(type) + name(firstBound(variable), erased)
                    : nullness(type) + variable.asElement().getSimpleName();
        }
        return type.getKind().name().toLowerCase(Locale.ROOT);
    }

    /** Returns the declaration of the type parameters, with their bounds; an empty text if there are none. */
    String parameters(Collection<? extends TypeParameterElement> parameters) {
        return variables(parameters.stream()
                .map(parameter -> (TypeVariable) parameter.asType())
                .toList());
    }

    String variables(List<? extends TypeVariable> variables) {
        return variables.isEmpty()
                ? ""
                : variables.stream().map(this::declaration).collect(joining(", ", "<", ">"));
    }

    private String declaration(TypeVariable variable) {
        var bound = variable.getUpperBound();
        var name = variable.asElement().getSimpleName();
        if (bound instanceof IntersectionType all) {
            return all.getBounds().stream().map(this::name).collect(joining(" & ", name + " extends ", ""));
        }
        var bounded = name(bound);
        return bounded.equals("Object") ? name.toString() : name + " extends " + bounded;
    }

    private static TypeMirror firstBound(TypeVariable variable) {
        return variable.getUpperBound() instanceof IntersectionType all
                ? all.getBounds().get(0)
                : variable.getUpperBound();
    }

    private String array(ArrayType type, Set<Element> erased) {
        var dimensions = new StringBuilder();
        TypeMirror component = type;
        while (component instanceof ArrayType array) {
            var nullness = nullness(array);
            dimensions.append(nullness.isEmpty() ? "" : " " + nullness).append("[]");
            component = array.getComponentType();
        }
        return name(component, erased) + dimensions;
    }

    private String declared(DeclaredType type, Set<Element> erased) {
        var element = (TypeElement) type.asElement();
        var arguments = type.getTypeArguments().stream()
                .map(argument -> argument(argument, erased))
                .collect(joining(", "));
        return withNullness(type, path(type, element, erased)) + (arguments.isEmpty() ? "" : "<" + arguments + ">");
    }

    private String path(DeclaredType type, TypeElement element, Set<Element> erased) {
        if (!(element.getEnclosingElement() instanceof TypeElement outer)) {
            return name(element.getQualifiedName().toString());
        }
        var isInner = !element.getModifiers().contains(Modifier.STATIC)
                && type.getEnclosingType().getKind() == TypeKind.DECLARED;
        var prefix =
                isInner ? name(type.getEnclosingType(), erased) : path((DeclaredType) outer.asType(), outer, erased);
        return prefix + "." + element.getSimpleName();
    }

    private String withNullness(TypeMirror type, String path) {
        var nullness = nullness(type);
        var last = path.lastIndexOf('.') + 1;
        return nullness.isEmpty() ? path : path.substring(0, last) + nullness + path.substring(last);
    }

    private String argument(TypeMirror argument, Set<Element> erased) {
        if (argument instanceof WildcardType wildcard) {
            return wildcard(wildcard, erased);
        }
        if (!mentions(argument, erased)) {
            return name(argument, erased);
        }
        return argument instanceof TypeVariable ? "?" : "? extends " + name(argument, erased);
    }

    private String wildcard(WildcardType wildcard, Set<Element> erased) {
        var upper = wildcard.getExtendsBound();
        var lower = wildcard.getSuperBound();
        if (upper != null && !(upper instanceof TypeVariable && mentions(upper, erased))) {
            return "? extends " + name(upper, erased);
        }
        return lower == null || mentions(lower, erased) ? "?" : "? super " + name(lower, erased);
    }

    private static boolean mentions(TypeMirror type, Set<Element> erased) {
        var types = new MentionedTypes();
        types.visit(type);
        return types.variables().stream().anyMatch(erased::contains);
    }

    /** Nullness belongs to the signature; other annotations of a type say nothing to callers of a fake. */
    private String nullness(TypeMirror type) {
        return type.getAnnotationMirrors().stream()
                .map(annotation -> (TypeElement) annotation.getAnnotationType().asElement())
                .filter(annotation ->
                        NULLNESS.contains(annotation.getSimpleName().toString()))
                .map(annotation -> "@" + name(annotation.getQualifiedName().toString()) + " ")
                .collect(joining());
    }

    private static String packageOf(String qualified) {
        return qualified.substring(0, Math.max(qualified.lastIndexOf('.'), 0));
    }
}
