package education.codeforlife.viewset.nested;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.request.Action.BULK_CREATE;
import static education.codeforlife.request.Action.BULK_PARTIAL_UPDATE;
import static education.codeforlife.request.Action.CREATE;
import static education.codeforlife.request.Action.PARTIAL_UPDATE;
import static education.codeforlife.request.Action.RETRIEVE;
import static education.codeforlife.request.Action.UPDATE;

import education.codeforlife.permission.PermissionRules;
import education.codeforlife.serializer.Reader;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.viewset.BulkCreateAction;
import education.codeforlife.viewset.BulkPartialUpdateAction;
import education.codeforlife.viewset.CreateAction;
import education.codeforlife.viewset.GenericViewSet;
import education.codeforlife.viewset.PartialUpdateAction;
import education.codeforlife.viewset.RetrieveAction;
import education.codeforlife.viewset.UpdateAction;
import education.codeforlife.viewset.ViewSet;

@ViewSet("orders")
class OrderViewSet extends GenericViewSet<Order, Long>
        implements CreateAction<Order, Long, OrderWrite, OrderRead>,
                BulkCreateAction<Order, Long, OrderWrite, OrderRead>,
                RetrieveAction<Order, Long, OrderRead>,
                UpdateAction<Order, Long, OrderWrite, OrderRead>,
                PartialUpdateAction<Order, Long, OrderWrite, OrderRead>,
                BulkPartialUpdateAction<Order, Long, OrderWrite, OrderRead> {

    private final OrderSerializer serializer;

    OrderViewSet(OrderSerializer serializer) {
        this.serializer = serializer;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.on(CREATE, BULK_CREATE, RETRIEVE, UPDATE, PARTIAL_UPDATE, BULK_PARTIAL_UPDATE)
                .permit(allowAny());
    }

    @Override
    public Reader<Order, OrderRead> reader() {
        return serializer;
    }

    @Override
    public Serializer<Order, OrderWrite, OrderRead> creator() {
        return serializer;
    }

    @Override
    public Serializer<Order, OrderWrite, OrderRead> updater() {
        return serializer;
    }
}
