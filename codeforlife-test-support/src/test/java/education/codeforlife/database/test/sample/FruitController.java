package education.codeforlife.database.test.sample;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FruitController {

    private final FruitRepository fruits;

    FruitController(FruitRepository fruits) {
        this.fruits = fruits;
    }

    @GetMapping("/fruits")
    List<String> list() {
        return fruits.findAll().stream().map(Fruit::getName).toList();
    }

    @PostMapping("/fruits/{name}")
    Long create(@PathVariable String name) {
        return fruits.save(new Fruit(name)).getId();
    }
}
