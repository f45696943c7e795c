package education.codeforlife.openapi;

import education.codeforlife.request.Action.Target;
import education.codeforlife.serializer.Writer;
import education.codeforlife.viewset.CustomAction;
import education.codeforlife.viewset.ServedAction;
import education.codeforlife.viewset.ViewSetDefinition;
import education.codeforlife.viewset.ViewSetEngine;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.List;

/** Describes what actions are sent. */
record ActionBodies(WriteSchemas writes, ViewSetEngine engine) {

    RequestBody of(ActionBody body, ServedAction action) {
        return new RequestBody().required(true).content(JsonContent.of(schema(body, action)));
    }

    private Schema<?> schema(ActionBody body, ServedAction action) {
        return switch (body.kind()) {
            case OBJECT -> object(body, action);
            case LIST -> rows(SchemaTypes.list(object(body, action)));
            case BY_KEY -> byKey(SchemaTypes.map(object(body, action)));
            case KEYS -> SchemaTypes.list(KeySchemas.of(action.definition().model()));
        };
    }

    private Schema<?> object(ActionBody body, ServedAction action) {
        return writes.of(body.record(), target(action));
    }

    private WriteTarget target(ServedAction action) {
        if (action.action().target() == Target.FORM) return WriteTarget.form();
        var columns = engine.columns().of(action.definition().model().type());
        return WriteTarget.row(columns, writers(action), action.method().equals("PATCH"));
    }

    private static List<Writer<?, ?>> writers(ServedAction action) {
        return action.handler().getBean() instanceof CustomAction<?, ?> custom
                ? List.copyOf(custom.writer().stream().toList())
                : ViewSetDefinition.writers(action.definition().viewSet());
    }

    private Schema<?> rows(Schema<?> list) {
        SchemaBounds.items(list, 1, engine.settings().maxBulk());
        return list;
    }

    private Schema<?> byKey(Schema<?> map) {
        SchemaBounds.properties(map, 1, engine.settings().maxBulk());
        map.setDescription("Changes of rows by their keys.");
        return map;
    }
}
