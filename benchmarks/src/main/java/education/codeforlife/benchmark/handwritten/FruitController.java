package education.codeforlife.benchmark.handwritten;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/fruits")
class FruitController {

    private final FruitService fruits;
    private final FruitBulk bulk;
    private final Json json;

    FruitController(FruitService fruits, FruitBulk bulk, Json json) {
        this.fruits = fruits;
        this.bulk = bulk;
        this.json = json;
    }

    @GetMapping({"", "/"})
    Page<FruitRead> list(HttpServletRequest request, HttpServletResponse response) {
        allow("GET, POST", response);
        return fruits.list(Page.Wish.of(request));
    }

    @GetMapping({"/{id}", "/{id}/"})
    FruitRead retrieve(@PathVariable String id, HttpServletResponse response) {
        allow("GET, PATCH, DELETE", response);
        return fruits.retrieve(key(id));
    }

    @PostMapping({"", "/"})
    @ResponseStatus(HttpStatus.CREATED)
    FruitRead create(HttpServletRequest request, HttpServletResponse response) {
        allow("GET, POST", response);
        return fruits.create(FruitBody.read(json.readObject(request), false));
    }

    @PatchMapping({"/{id}", "/{id}/"})
    FruitRead partialUpdate(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        allow("GET, PATCH, DELETE", response);
        return fruits.update(key(id), request);
    }

    @DeleteMapping({"/{id}", "/{id}/"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void destroy(@PathVariable String id, HttpServletResponse response) {
        allow("GET, PATCH, DELETE", response);
        fruits.delete(key(id));
    }

    @PostMapping({"/bulk", "/bulk/"})
    @ResponseStatus(HttpStatus.CREATED)
    List<FruitRead> bulkCreate(HttpServletRequest request, HttpServletResponse response) {
        allow("POST, PATCH, DELETE", response);
        return bulk.create(BulkBodies.items(json.read(request)));
    }

    @PatchMapping({"/bulk", "/bulk/"})
    List<FruitRead> bulkUpdate(HttpServletRequest request, HttpServletResponse response) {
        allow("POST, PATCH, DELETE", response);
        return bulk.update(BulkBodies.members(json.read(request)));
    }

    @DeleteMapping({"/bulk", "/bulk/"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void bulkDelete(HttpServletRequest request, HttpServletResponse response) {
        allow("POST, PATCH, DELETE", response);
        bulk.delete(BulkBodies.keys(json.read(request)));
    }

    private static void allow(String methods, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ALLOW, methods);
    }

    private static long key(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw Refusal.notFound();
        }
    }
}
