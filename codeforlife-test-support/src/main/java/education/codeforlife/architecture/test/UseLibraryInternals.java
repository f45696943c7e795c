package education.codeforlife.architecture.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Uses a type, method or constructor of the library that is annotated with {@code @Internal}. */
final class UseLibraryInternals extends InternalUses {

    private static final String LIBRARY = "education.codeforlife.";
    private static final String INTERNAL = LIBRARY + "api.Internal";

    /** The library's types by name, with their annotations, which the classes under test do not load. */
    private final Map<String, Optional<JavaClass>> library = new HashMap<>();

    UseLibraryInternals() {
        super("use internals of the library");
    }

    @Override
    boolean isInternal(JavaClass type) {
        return load(type.getName()).filter(UseLibraryInternals::isMarked).isPresent();
    }

    private static boolean isMarked(JavaClass type) {
        return type.isAnnotatedWith(INTERNAL)
                || type.getEnclosingClass()
                        .filter(UseLibraryInternals::isMarked)
                        .isPresent();
    }

    @Override
    boolean isInternal(JavaCodeUnitAccess<?> access) {
        return load(access.getTargetOwner().getName()).stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getFullName().equals(access.getTarget().getFullName()))
                .anyMatch(unit -> unit.isAnnotatedWith(INTERNAL));
    }

    private Optional<JavaClass> load(String name) {
        return name.startsWith(LIBRARY) ? library.computeIfAbsent(name, UseLibraryInternals::read) : Optional.empty();
    }

    private static Optional<JavaClass> read(String name) {
        var file = UseLibraryInternals.class.getClassLoader().getResource(name.replace('.', '/') + ".class");
        return Optional.ofNullable(file)
                .map(url -> CompiledClasses.read(importer -> importer.importUrl(url))
                        .get(name));
    }
}
