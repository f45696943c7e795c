package sample.softdelete;

import java.util.List;
import org.springframework.data.repository.Repository;

interface PlayerRepository extends Repository<Player, Long> {

    List<Player> findByName(String name);
}
