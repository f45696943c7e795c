package education.codeforlife.fake.processor;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** The source of the fake of one type. */
final class FakeSource {

    private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";

    private final ProcessingEnvironment environment;
    private final FakedType faked;
    private final TypeElement type;
    private final String target;
    private final TypeNames names;
    private final SourceLines body = new SourceLines();

    FakeSource(ProcessingEnvironment environment, FakedType faked, PackageElement target) {
        this.environment = environment;
        this.faked = faked;
        type = faked.element();
        this.target = target.getQualifiedName().toString();
        names = new TypeNames(environment.getElementUtils(), this.target);
    }

    String qualifiedName() {
        return target.isEmpty() ? name() : target + "." + name();
    }

    private String name() {
        return faked.nameOfFake();
    }

    String text() {
        var methods = MethodNames.of(faked.methods());
        takeNames(methods);
        var sources = methods.entrySet().stream()
                .map(method -> source(method.getKey(), method.getValue()))
                .toList();
        declare(methods);
        sources.forEach(source -> source.field(body));
        for (var source : sources) {
            body.blank();
            source.methods(body);
        }
        invocations(methods);
        sources.forEach(source -> source.types(body));
        body.close();
        return header() + body;
    }

    private MethodSource source(FakedMethod method, String name) {
        return new MethodSource(faked, new MethodTypes(environment.getTypeUtils(), type, names, method, name));
    }

    /** What is declared in the fake, or inherited by it, hides imported types of the same name. */
    private void takeNames(Map<FakedMethod, String> methods) {
        names.take(name());
        for (var parameter : type.getTypeParameters()) {
            names.take(parameter.getSimpleName().toString());
        }
        for (var method : methods.entrySet()) {
            names.take(MethodNames.capitalised(method.getValue()) + "Arguments");
            names.take(MethodNames.capitalised(method.getValue()) + "Stub");
            method.getKey()
                    .typeVariables()
                    .forEach(variable -> names.take(variable.getSimpleName().toString()));
        }
        for (var member : ElementFilter.typesIn(environment.getElementUtils().getAllMembers(faked.inherited()))) {
            names.take(member.getSimpleName().toString());
        }
    }

    private void declare(Map<FakedMethod, String> methods) {
        javadoc();
        if (isNullMarked(type)) {
            body.line("@" + names.name(NULL_MARKED));
        }
        body.line("@%s(\"%s\")"
                .formatted(names.name("javax.annotation.processing.Generated"), FakeProcessor.class.getName()));
        suppress(methods);
        body.open("%sfinal class %s%s %s {"
                .formatted(
                        isPublic() ? "public " : "",
                        name(),
                        names.parameters(type.getTypeParameters()),
                        faked.supertype(names)));
        body.blank();
        body.line("private final %s invocations = new %s();".formatted(calls("Invocations"), calls("Invocations")));
    }

    private void javadoc() {
        body.line("/**");
        faked.description(names).forEach(line -> body.line(" * " + line));
        body.line(" *");
        body.line(" * <p>Calls are counted from 0. The fake is thread-safe.");
        body.line(" */");
    }

    private void suppress(Map<FakedMethod, String> methods) {
        var mentioned = new MentionedTypes();
        methods.keySet().forEach(method -> method.signature().forEach(mentioned::visit));
        mentioned.visit(type.asType());
        var warnings = new TreeSet<String>();
        var elements = environment.getElementUtils();
        if (mentioned.declared().stream().anyMatch(elements::isDeprecated)
                || methods.keySet().stream().anyMatch(method -> elements.isDeprecated(method.element()))) {
            warnings.addAll(List.of("deprecation", "removal"));
        }
        if (methods.keySet().stream().anyMatch(FakeSource::closesWithChecks)) {
            warnings.add("try");
        }
        if (mentioned.hasRaw()) {
            warnings.add("rawtypes");
        }
        if (!warnings.isEmpty()) {
            body.line("@SuppressWarnings({\"" + String.join("\", \"", warnings) + "\"})");
        }
    }

    /** javac warns of resources that may throw {@code InterruptedException}. */
    private static boolean closesWithChecks(FakedMethod method) {
        return method.name().equals("close")
                && method.parameterTypes().isEmpty()
                && !method.thrown().isEmpty();
    }

    private void invocations(Map<FakedMethod, String> methods) {
        body.blank();
        body.line("/** Returns the calls of all methods, in their order. */");
        body.open("public %s<%s> %s() {"
                .formatted(
                        names.name("java.util.List"),
                        calls("Invocation"),
                        MethodNames.invocations(List.copyOf(methods.keySet()))));
        body.line("return invocations.toList();");
        body.close();
    }

    private String calls(String simpleName) {
        return names.name("education.codeforlife.fake." + simpleName);
    }

    private boolean isPublic() {
        for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
            if (!each.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNullMarked(@Nullable Element element) {
        return element != null
                && (element.getAnnotationMirrors().stream()
                                .anyMatch(annotation -> annotation
                                        .getAnnotationType()
                                        .toString()
                                        .equals(NULL_MARKED))
                        || isNullMarked(element.getEnclosingElement()));
    }

    private String header() {
        var imports =
                names.imports().stream().map(name -> "import " + name + ";\n").collect(joining());
        return (target.isEmpty() ? "" : "package " + target + ";\n\n") + imports + (imports.isEmpty() ? "" : "\n");
    }
}
