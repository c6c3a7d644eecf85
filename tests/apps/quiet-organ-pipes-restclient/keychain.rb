require "open3"

# The keychain of macOS.
class Keychain
  def initialize(service)
    @service = service
  end

  def token
    out, = Open3.capture2("security", "find-generic-password", "-s", @service, "-w")
    out.strip
  end

  def token=(value)
    Open3.capture2("security", "add-generic-password", "-U", "-s", @service, "-a", "egnyte", "-w", value)
  end
end
