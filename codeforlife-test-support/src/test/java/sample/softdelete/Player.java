package sample.softdelete;

class Player {}
