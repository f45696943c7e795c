package education.codeforlife.architecture.test;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.function.Function;

/** Reads classes without following all that they mention: it takes seconds, and no rule needs it. */
final class CompiledClasses {

    private static final String ITERATIONS = "import.dependencyResolutionProcess.maxIterationsFor";

    private CompiledClasses() {}

    static JavaClasses read(Function<ClassFileImporter, JavaClasses> read) {
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            List.of("MemberTypes", "AccessesToTypes", "GenericSignatureTypes")
                    .forEach(kind -> configuration.setProperty(ITERATIONS + kind, "0"));
            return read.apply(new ClassFileImporter());
        });
    }
}
