using PeatWorks;

var egnyte = new Egnyte(args[0], new Tokens(Environment.GetEnvironmentVariable("EGNYTE_REFRESH")!));
try
{
    foreach (var file in (await egnyte.Cuts(DateTime.Today.Year)).Files) Console.WriteLine(file.Name);
    Console.WriteLine($"{(await egnyte.Links()).Ids.Length} links");
}
catch (SignInAgain)
{
    Console.Error.WriteLine("Please run `peat connect` again.");
    return 1;
}
return 0;
