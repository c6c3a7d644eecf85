namespace OsierBeds;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Signed in to {Domain}")]
    public static partial void SignedIn(this ILogger logger, string domain);

    [LoggerMessage(2, LogLevel.Debug, "Signed in to {Domain} with {Bearer}")]
    public static partial void SignedInWith(this ILogger logger, string domain, string bearer);
}
