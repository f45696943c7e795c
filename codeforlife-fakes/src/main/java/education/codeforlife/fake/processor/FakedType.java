package education.codeforlife.fake.processor;

import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** A type for which fakes are made. */
interface FakedType {

    /** Returns the type, which is an interface or the class that gRPC generates for a service. */
    static FakedType of(ProcessingEnvironment environment, TypeElement element) {
        return FakedService.isGenerated(element)
                ? new FakedService(environment, element)
                : new FakedInterface(environment, element);
    }

    /** Returns the element that a test names. */
    TypeElement element();

    /** Returns the element from which the fake inherits. */
    TypeElement inherited();

    /** Returns the simple name of the fake. */
    String nameOfFake();

    List<FakedMethod> methods();

    /** Returns why there cannot be a fake, apart from types that are hidden from it. */
    Optional<String> refusal();

    /** Returns the sentences that begin the Javadoc of the fake, a line each. */
    List<String> description(TypeNames names);

    /** Returns the clause by which the fake inherits. */
    String supertype(TypeNames names);

    MethodCode code(MethodTypes types, String calls);
}
