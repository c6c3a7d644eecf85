using CadArchive;

var domain = Environment.GetEnvironmentVariable("EGNYTE_DOMAIN") ?? throw new InvalidOperationException("EGNYTE_DOMAIN is not set");
var token = Environment.GetEnvironmentVariable("EGNYTE_TOKEN") ?? throw new InvalidOperationException("EGNYTE_TOKEN is not set");

using var egnyte = new EgnyteGateway(domain, token);
try
{
    var old = await egnyte.SearchAsync("*.dwg", DateTime.UtcNow.AddYears(-7));
    foreach (var drawing in old.Results)
    {
        var target = Path.Combine(args[0], drawing.Path.TrimStart('/'));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        await egnyte.DownloadAsync(drawing.Path, target);
        await egnyte.AnnotateAsync(drawing.Path, "archived");
        await egnyte.DeleteAsync(drawing.Path);
    }
    return 0;
}
catch (SignInAgainException)
{
    Console.Error.WriteLine("The token is not valid any more; run `cad-archive login`.");
    return 2;
}
