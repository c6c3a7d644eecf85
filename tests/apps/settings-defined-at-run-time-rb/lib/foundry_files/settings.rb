module FoundryFiles
  # Settings of a module, each with a default.
  module Settings
    def configure
      yield self
    end

    def define_setting(name, default = nil)
      instance_variable_set("@#{name}", default)

      define_singleton_method("#{name}=") do |value|
        instance_variable_set("@#{name}", value)
      end

      define_singleton_method(name) do
        instance_variable_get("@#{name}")
      end
    end
  end
end
