package education.codeforlife.fake.contract;

import education.codeforlife.error.ApiException;
import education.codeforlife.fake.GenerateFakes;
import education.codeforlife.proto.shelf.ShelfGrpc;
import education.codeforlife.proto.shelf.ShelfGrpc.ShelfImplBase;
import education.codeforlife.proto.shelf.ShelfProto.Book;
import education.codeforlife.proto.shelf.ShelfProto.FindBookRequest;

/** The stubs of the fake keep the contract of the service. */
@GenerateFakes(ShelfGrpc.class)
class FakeShelfTests extends ShelfContract {

    static final Book EMMA = Book.newBuilder().setId(1).setTitle("Emma").build();

    @Override
    protected ShelfImplBase shelf() {
        return stubbed();
    }

    static FakeShelf stubbed() {
        var fake = new FakeShelf();
        fake.findBookStub(FakeShelfTests::find);
        return fake;
    }

    private static Book find(FindBookRequest request) {
        if (request.getId() != EMMA.getId()) {
            throw ApiException.notFound("Book");
        }
        return EMMA;
    }
}
