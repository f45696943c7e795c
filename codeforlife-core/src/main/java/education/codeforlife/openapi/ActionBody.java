package education.codeforlife.openapi;

import education.codeforlife.serializer.Body;
import education.codeforlife.serializer.BulkBody;
import education.codeforlife.viewset.BulkKeys;
import education.codeforlife.viewset.CustomAction;
import education.codeforlife.viewset.web.ServedAction;
import java.util.Optional;
import org.springframework.core.ResolvableType;

/** The body that an action takes. */
record ActionBody(Kind kind, Class<?> record) {

    /** How rows are written in a body. */
    enum Kind {
        /** One object. */
        OBJECT,
        /** A list of objects. */
        LIST,
        /** An object of objects by the keys of their rows. */
        BY_KEY,
        /** A list of keys. */
        KEYS
    }

    /** Returns the body; empty if the action does not take one. */
    static Optional<ActionBody> of(ServedAction action) {
        if (action.handler().getBean() instanceof CustomAction<?, ?> custom) {
            return Optional.ofNullable(custom.type())
                    .map(type -> new ActionBody(custom.isBulk() ? Kind.BY_KEY : Kind.OBJECT, type));
        }
        return ActionTypes.parameters(action)
                .flatMap(parameter -> of(parameter, action).stream())
                .findFirst();
    }

    private static Optional<ActionBody> of(ResolvableType parameter, ServedAction action) {
        var record = parameter.getGeneric(0).toClass();
        var type = parameter.toClass();
        if (type == BulkKeys.class) return Optional.of(new ActionBody(Kind.KEYS, record));
        if (type == BulkBody.class) {
            return Optional.of(new ActionBody(action.method().equals("POST") ? Kind.LIST : Kind.BY_KEY, record));
        }
        boolean object = type == Body.class || type == education.codeforlife.viewset.Form.class;
        return object ? Optional.of(new ActionBody(Kind.OBJECT, record)) : Optional.empty();
    }

    boolean isBulk() {
        return kind != Kind.OBJECT;
    }
}
