package education.codeforlife.fake.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The methods that a fake of an interface implements: its own and inherited ones, each once. */
record InterfaceMethods(ProcessingEnvironment environment, TypeElement type) {

    List<FakedMethod> all() {
        var methods = new ArrayList<FakedMethod>();
        for (var element : ElementFilter.methodsIn(environment.getElementUtils().getAllMembers(type))) {
            if (isFaked(element)) {
                add(methods, member(element));
            }
        }
        return methods;
    }

    private boolean isFaked(ExecutableElement method) {
        return method.getEnclosingElement() instanceof TypeElement owner
                && owner.getKind().isInterface()
                && !method.getModifiers().contains(Modifier.STATIC)
                && !method.getModifiers().contains(Modifier.PRIVATE)
                && objectMethods().noneMatch(other -> isSame(method, other));
    }

    private Stream<ExecutableElement> objectMethods() {
        var object = environment.getElementUtils().getTypeElement("java.lang.Object");
        return ElementFilter.methodsIn(object.getEnclosedElements()).stream()
                .filter(method -> method.getModifiers().contains(Modifier.PUBLIC));
    }

    private boolean isSame(ExecutableElement method, ExecutableElement other) {
        return method.getSimpleName().equals(other.getSimpleName())
                && environment.getTypeUtils().isSubsignature((ExecutableType) method.asType(), (ExecutableType)
                        other.asType());
    }

    private FakedMethod member(ExecutableElement element) {
        var member = environment.getTypeUtils().asMemberOf((DeclaredType) type.asType(), element);
        var executable = (ExecutableType) member;
        return FakedMethod.of(element, executable, executable.getThrownTypes());
    }

    /** Two inherited interfaces may declare the same method: the fake has the one with the narrower result. */
    private void add(List<FakedMethod> methods, FakedMethod method) {
        for (int i = 0; i < methods.size(); i++) {
            var other = methods.get(i);
            if (isSame(method, other)) {
                methods.set(i, replaces(method, other) ? merged(method, other) : merged(other, method));
                return;
            }
        }
        methods.add(method);
    }

    private boolean isSame(FakedMethod method, FakedMethod other) {
        var types = environment.getTypeUtils();
        return method.name().equals(other.name())
                && (types.isSubsignature(method.type(), other.type())
                        || types.isSubsignature(other.type(), method.type()));
    }

    private boolean replaces(FakedMethod method, FakedMethod other) {
        var types = environment.getTypeUtils();
        var narrower = !method.isVoid()
                && !types.isSameType(method.returnType(), other.returnType())
                && types.isSubtype(method.returnType(), other.returnType());
        return narrower || environment.getElementUtils().overrides(method.element(), other.element(), type);
    }

    private FakedMethod merged(FakedMethod kept, FakedMethod dropped) {
        if (environment.getElementUtils().overrides(kept.element(), dropped.element(), type)) {
            return kept;
        }
        var thrown = kept.thrown().stream()
                .filter(exception -> dropped.thrown().stream().anyMatch(other -> isSubtype(exception, other)))
                .toList();
        return FakedMethod.of(kept.element(), kept.type(), thrown);
    }

    private boolean isSubtype(TypeMirror type, TypeMirror other) {
        return environment.getTypeUtils().isSubtype(type, other);
    }
}
