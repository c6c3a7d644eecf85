namespace Vineyard;

public static class EgnyteScopes
{
    public const string Files = "Egnyte.filesystem";
    public const string Links = "Egnyte.link";
    public const string Groups = "Egnyte.group";
}

public record FeatureFlags(bool Lite);
