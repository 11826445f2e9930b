//! The binary `medvirk`: one process, one settings file, one database per municipality.

mod commands;
mod demo_town;
mod listen;
mod open;
#[cfg(test)]
mod rush;
mod serve;
mod settings;
mod slices;
#[cfg(test)]
mod walk;
#[cfg(test)]
mod withstand;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

/// Participation system for Norwegian municipalities.
#[derive(Parser)]
#[command(version, about, max_term_width = 100)]
struct Arguments {
    /// Settings file; without one, a single site in the data folder.
    #[arg(long, global = true, env = "MEDVIRK_SETTINGS")]
    settings: Option<PathBuf>,
    /// Folder of databases and files.
    #[arg(long, global = true)]
    data: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve all sites.
    Serve {
        /// Address and port to listen on.
        #[arg(long)]
        listen: Option<String>,
    },
    /// Serve the demo town, filling it on the first start.
    Demo {
        /// Port on the loopback address.
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Bring all databases up to this version.
    Migrate,
    /// Copy a site's database to a checked file, while it is in use.
    Backup {
        /// Which site; may be left out when there is one.
        #[arg(long)]
        site: Option<String>,
        /// The file to write.
        target: PathBuf,
    },
    /// Check a backup and put it in the place of a site's database. The site must not be running.
    Restore {
        /// Which site; may be left out when there is one.
        #[arg(long)]
        site: Option<String>,
        /// The file to read.
        source: PathBuf,
    },
    /// Draw people by lot under quotas, from two CSV files.
    Draw(commands::draw::Draw),
    /// Compose groups that are like the whole, from a CSV file of people.
    Groups(commands::groups::Groups),
    /// Look after the trace from every sentence about input to its notes.
    Trace {
        #[command(subcommand)]
        what: commands::trace::Trace,
    },
    /// Look for trouble: folders, databases, mail, settings that are missing.
    Doctor,
    /// Print the permission table as Markdown.
    Permissions,
    /// Measure speed and size with a server of its own on this machine.
    Bench {
        #[command(subcommand)]
        what: commands::bench::Bench,
    },
    /// Make an administrator, e.g. when the last one has lost access. Reads the password from standard input.
    Admin {
        /// Which site; may be left out when there is one.
        #[arg(long)]
        site: Option<String>,
        /// E-mail address to sign in with.
        #[arg(long)]
        email: String,
        /// Name as colleagues see it.
        #[arg(long)]
        name: String,
    },
}

fn main() -> ExitCode {
    // A draw by itself has neither settings nor data; neither have groups.
    if let Some(code) = commands::draw::alone().or_else(commands::groups::alone) {
        return code;
    }
    let arguments = Arguments::parse();
    if let Command::Draw(asked) = &arguments.command {
        return commands::draw::run(asked);
    }
    if let Command::Groups(asked) = &arguments.command {
        return commands::groups::run(asked);
    }
    serve::start_log();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let result = match runtime {
        Ok(runtime) => runtime.block_on(run(arguments)),
        Err(error) => Err(error.into()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("medvirk: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> anyhow::Result<()> {
    if let Command::Permissions = arguments.command {
        print!("{}", commands::permissions::table(&slices::all()));
        return Ok(());
    }
    if let Command::Bench { what } = &arguments.command {
        return commands::bench::run(what).await;
    }
    let mut settings = settings::read(arguments.settings.as_deref(), arguments.data)?;
    match arguments.command {
        Command::Serve { listen } => {
            if let Some(listen) = listen {
                settings.listen = listen;
            }
            serve::serve(&settings, false).await
        }
        Command::Demo { port } => {
            settings.listen = format!("127.0.0.1:{port}");
            serve::serve(&settings, true).await
        }
        Command::Migrate => commands::keep::migrate(&settings).await,
        Command::Backup { site, target } => {
            commands::keep::backup(&settings, site.as_deref(), &target).await
        }
        Command::Restore { site, source } => {
            commands::keep::restore(&settings, site.as_deref(), &source).await
        }
        Command::Trace { what } => commands::trace::run(&settings, &what).await,
        Command::Doctor => commands::doctor::look(&settings).await,
        Command::Permissions | Command::Bench { .. } | Command::Draw(_) | Command::Groups(_) => {
            Ok(())
        }
        Command::Admin { site, email, name } => {
            commands::admin::make(&settings, site.as_deref(), &email, &name).await
        }
    }
}
