package education.codeforlife.openapi;

import education.codeforlife.viewset.CustomAction;
import education.codeforlife.viewset.web.ServedAction;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpEntity;

/** Finds the types of an action, which may be those that a generic view set's bean is declared with. */
final class ActionTypes {

    private ActionTypes() {}

    /** Returns the type of the body that the action answers with. */
    static ResolvableType answer(ServedAction action) {
        if (action.handler().getBean() instanceof CustomAction<?, ?> custom) return custom.answerType();
        var method = action.handler().getMethod();
        var returned = resolve(method.getGenericReturnType(), method, action);
        return HttpEntity.class.isAssignableFrom(returned.toClass())
                ? returned.as(HttpEntity.class).getGeneric(0)
                : returned;
    }

    /** Returns the types of the parameters of the action's method. */
    static Stream<ResolvableType> parameters(ServedAction action) {
        var method = action.handler().getMethod();
        return Arrays.stream(method.getGenericParameterTypes()).map(type -> resolve(type, method, action));
    }

    private static ResolvableType resolve(Type type, Method method, ServedAction action) {
        var owner = action.definition().declaredType().as(method.getDeclaringClass());
        return ResolvableType.forType(type, owner);
    }

    /** Returns the record that rows are read as, which stands in for a type variable that nothing else resolves. */
    static ResolvableType read(ServedAction action) {
        var declared = action.definition().declaredType().getGenerics();
        return declared.length == 1 ? declared[0] : action.definition().readType();
    }
}
