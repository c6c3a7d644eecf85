namespace Ropewalk.Models;

public record Home(string Domain, string Key, string State);
