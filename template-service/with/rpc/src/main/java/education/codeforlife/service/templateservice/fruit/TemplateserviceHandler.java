package education.codeforlife.service.templateservice.fruit;

import static education.codeforlife.permission.Permissions.allowNone;
import static education.codeforlife.permission.Permissions.isService;

import education.codeforlife.error.ApiException;
import education.codeforlife.proto.templateservice.TemplateserviceGrpc.TemplateserviceImplBase;
import education.codeforlife.proto.templateservice.TemplateserviceProto.FindFruitRequest;
import education.codeforlife.proto.templateservice.TemplateserviceProto.FindFruitResponse;
import education.codeforlife.rpc.RpcHandler;
import education.codeforlife.rpc.RpcRules;
import io.grpc.stub.StreamObserver;
import jakarta.persistence.EntityManager;

@RpcHandler
class TemplateserviceHandler extends TemplateserviceImplBase {

    private final EntityManager entities;

    TemplateserviceHandler(EntityManager entities) {
        this.entities = entities;
    }

    void permissions(RpcRules rules) {
        rules.on("FindFruit").permit(isService());
        rules.otherwise().permit(allowNone());
    }

    @Override
    public void findFruit(FindFruitRequest request, StreamObserver<FindFruitResponse> response) {
        var fruit = entities.find(Fruit.class, request.getId());
        if (fruit == null) throw ApiException.notFound("Fruit");
        response.onNext(FindFruitResponse.newBuilder()
                .setName(fruit.getName())
                .setCitrus(fruit.isCitrus())
                .build());
        response.onCompleted();
    }
}
