namespace Weirs.Services;

public static class Paths
{
    public const string Root = "https://weirs.egnyte.com/pubapi/v1";
    public static string Folder(string weir) => $"{Root}/fs/Shared/Weirs/{weir}";
}
