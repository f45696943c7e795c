package education.codeforlife.service.templateservice.fruit;

import education.codeforlife.error.ApiException;
import education.codeforlife.fake.GenerateFakes;
import education.codeforlife.proto.templateservice.TemplateserviceGrpc;
import education.codeforlife.proto.templateservice.TemplateserviceProto.FindFruitRequest;
import education.codeforlife.proto.templateservice.TemplateserviceProto.FindFruitResponse;
import java.util.Map;

/** Makes the fake with which other services are tested: it has the fruits of {@code fruits.json}. */
@GenerateFakes(TemplateserviceGrpc.class)
public final class StubbedTemplateservice {

    private static final Map<Long, FindFruitResponse> FRUITS =
            Map.of(1L, fruit("apple", false), 2L, fruit("banana", false), 3L, fruit("orange", true));

    private StubbedTemplateservice() {}

    public static FakeTemplateservice create() {
        var fake = new FakeTemplateservice();
        fake.findFruitStub(StubbedTemplateservice::find);
        return fake;
    }

    private static FindFruitResponse find(FindFruitRequest request) {
        var fruit = FRUITS.get(request.getId());
        if (fruit == null) throw ApiException.notFound("Fruit");
        return fruit;
    }

    private static FindFruitResponse fruit(String name, boolean citrus) {
        return FindFruitResponse.newBuilder().setName(name).setCitrus(citrus).build();
    }
}
