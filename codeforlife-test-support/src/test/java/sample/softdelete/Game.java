package sample.softdelete;

import education.codeforlife.softdelete.SoftDeletable;

@SoftDeletable
class Game {}
