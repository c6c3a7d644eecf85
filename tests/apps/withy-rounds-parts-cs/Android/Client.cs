namespace Withy
{
    partial class WithyClient
    {
        public WithyClient() : this(Xamarin.Forms.DependencyService.Get<IToken>())
        {
        }
    }
}
