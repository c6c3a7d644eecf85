namespace Tidewrack.Egnyte;

/// <summary>Names that the other parts of the company know this app's Egnyte feature by. None is a scope.</summary>
internal static class Names
{
    public const string Meter = "Egnyte.files";
    public const string Setting = "Egnyte.scope";
    public const string MessageQueue = "egnyte.filesystem";
    public static readonly string[] Events = ["Egnyte.connected", "Egnyte.link.clicked", "Egnyte.token,Egnyte.refresh"];
}
