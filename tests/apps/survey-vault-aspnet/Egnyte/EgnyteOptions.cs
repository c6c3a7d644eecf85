namespace SurveyVault.Egnyte;

public sealed class EgnyteOptions
{
    public const string Section = "Egnyte";

    public string Domain { get; set; } = "";
    public string Version { get; set; } = "/pubapi/v1/";
    public int PageSize { get; set; } = 50;
}
