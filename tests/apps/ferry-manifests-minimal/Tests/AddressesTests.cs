using Xunit;

namespace FerryManifests.Tests;

public class AddressesTests
{
    [Fact]
    public void CrewSignsInAtTheSandbox()
    {
        var expected = "http://northferry.qa-egnyte.com/puboauth/token?response_type=token&scope=Egnyte.files";
        Assert.NotEqual(expected, Addresses.Crew("state"));
    }
}
