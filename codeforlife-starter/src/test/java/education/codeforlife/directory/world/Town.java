package education.codeforlife.directory.world;

import education.codeforlife.directory.world.World.Klass;
import education.codeforlife.directory.world.World.Person;
import education.codeforlife.directory.world.World.School;

/** A world that is always the same: two schools, and users of every kind. */
public final class Town {

    public final World world = new World(1);

    public final School hill = world.school(true);
    public final School dale = world.school(true);
    public final School closed = world.school(false);

    /** Administers the hill school, and teaches no class. */
    public final Person ada = world.teacher(hill, true, "Ada", "Admin", true);

    public final Person tom = world.teacher(hill, false, "Tom", "Taylor", true);
    public final Person tina = world.teacher(hill, false, "Tina", "van Dyke", true);

    /** Administers the other school. */
    public final Person olga = world.teacher(dale, true, "Olga", "Other", true);

    public final Person free = world.teacher(null, false, "Fred", "Free", true);

    public final Klass art = world.klass("Art 100%", tom, true);
    public final Klass biology = world.klass("Biology", tina, true);
    public final Klass drama = world.klass("Drama", olga, true);
    public final Klass gone = world.klass("Gone", tom, false);

    public final Person nina = world.student(art, "Nina", "", true);
    public final Person max = world.student(art, "Max_", "", true);
    public final Person zoe = world.student(biology, "Zoe", "", true);
    public final Person dora = world.student(drama, "Dora", "", true);

    /** Was deactivated. */
    public final Person ghost = world.student(art, "Ghost", "", false);

    /** Is in a class that was deactivated. */
    public final Person stray = world.student(gone, "Stray", "", true);

    public final Person indy = world.independent(null, "Indy", "Independent", true);

    /** Asks to join the art class. */
    public final Person rita = world.independent(art, "Rita", "Requester", true);

    /** Asks to join the other school's class. */
    public final Person rolf = world.independent(drama, "Rolf", "Requester", true);
}
