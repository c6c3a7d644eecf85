namespace Almanac;

public class EgnyteSettings
{
    public string Domain { get; set; } = "";
    public string Key { get; set; } = "";
    public string Secret { get; set; } = "";
}
