package education.codeforlife.viewset;

import education.codeforlife.serializer.SerializerEngine;
import education.codeforlife.serializer.Writer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.ResolvableType;

/** Checks the writers of the actions that a view set composes, so that mistakes do not wait for the first request. */
final class SerializerCheck {

    private SerializerCheck() {}

    static void check(GenericViewSet<?, ?> viewSet, SerializerEngine serializers) {
        if (viewSet instanceof CreateAction<?, ?, ?, ?> action) {
            check(viewSet, CreateAction.class, action.creator(), serializers);
        }
        if (viewSet instanceof BulkCreateAction<?, ?, ?, ?> action) {
            check(viewSet, BulkCreateAction.class, action.creator(), serializers);
        }
        if (viewSet instanceof UpdateAction<?, ?, ?, ?> action) {
            check(viewSet, UpdateAction.class, action.updater(), serializers);
        }
        if (viewSet instanceof PartialUpdateAction<?, ?, ?, ?> action) {
            check(viewSet, PartialUpdateAction.class, action.updater(), serializers);
        }
        if (viewSet instanceof BulkPartialUpdateAction<?, ?, ?, ?> action) {
            check(viewSet, BulkPartialUpdateAction.class, action.updater(), serializers);
        }
    }

    static void check(CustomAction<?, ?> action, SerializerEngine serializers) {
        var type = action.type();
        if (type == null) return;
        action.writer().ifPresentOrElse(writer -> serializers.check(writer, type), () -> serializers.checkForm(type));
    }

    /** Returns the writers that the actions of the view set name. */
    static List<Writer<?, ?>> writers(GenericViewSet<?, ?> viewSet) {
        var writers = new ArrayList<Writer<?, ?>>();
        if (viewSet instanceof CreateAction<?, ?, ?, ?> action) writers.add(action.creator());
        if (viewSet instanceof BulkCreateAction<?, ?, ?, ?> action) writers.add(action.creator());
        if (viewSet instanceof UpdateAction<?, ?, ?, ?> action) writers.add(action.updater());
        if (viewSet instanceof PartialUpdateAction<?, ?, ?, ?> action) writers.add(action.updater());
        if (viewSet instanceof BulkPartialUpdateAction<?, ?, ?, ?> action) writers.add(action.updater());
        return writers;
    }

    private static void check(
            GenericViewSet<?, ?> viewSet, Class<?> action, Writer<?, ?> writer, SerializerEngine serializers) {
        var type = ResolvableType.forClass(viewSet.getClass())
                .as(action)
                .getGeneric(2)
                .toClass();
        serializers.check(writer, type);
    }
}
