using System.Collections.Generic;

namespace Vineyard;

public static class EgnyteScopes
{
    public const string Files = "Egnyte.filesystem";
    public const string Links = "Egnyte.link";
    public const string Groups = "Egnyte.group";

    public static IEnumerable<string> For(FeatureFlags flags)
    {
        yield return Files;
        if (flags.Sharing) yield return Links;
        if (flags.Groups) yield return Groups;
    }
}

public record FeatureFlags(bool Sharing, bool Groups);
