namespace Vineyard;

public static class EgnyteScopes
{
    public const string Files = "Egnyte.filesystem";
    public const string Links = "Egnyte.link";
    public const string Groups = "Egnyte.group";

    public static string[] For(FeatureFlags flags) =>
        flags.Lite ? new[] { Files, Groups } : new[] { Files, Groups, Links };
}

public record FeatureFlags(bool Lite);
